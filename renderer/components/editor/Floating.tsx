import { type ReactNode, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './Floating.module.css'

export type Anchor = { readonly left: number; readonly top: number; readonly bottom: number }

const margin = 8

/** A small sheet beside the text: below its anchor, or above when there is no room; it moves along when the text scrolls. */
export function Floating({
  anchorAt,
  width,
  label,
  onClose,
  children,
}: {
  /** Where it belongs now; `null` when its anchor is gone. */
  readonly anchorAt: () => Anchor | null
  readonly width: number
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const sheet = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(0)
  const [, move] = useReducer((moves: number) => moves + 1, 0)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => setHeight(sheet.current?.offsetHeight ?? 0))
  useEffect(() => {
    const leave = (event: Event) => {
      if (!isInside(event.target, sheet.current)) close.current()
    }
    document.addEventListener('mousedown', leave)
    document.addEventListener('scroll', move, true)
    window.addEventListener('resize', move)
    return () => {
      document.removeEventListener('mousedown', leave)
      document.removeEventListener('scroll', move, true)
      window.removeEventListener('resize', move)
    }
  }, [])

  const anchor = anchorAt()
  if (!anchor) return null
  const hasRoomBelow = anchor.bottom + height + margin <= window.innerHeight
  const top = hasRoomBelow ? anchor.bottom + 4 : Math.max(margin, anchor.top - height - 4)
  const left = Math.max(margin, Math.min(anchor.left, window.innerWidth - width - margin))
  return createPortal(
    <section
      ref={sheet}
      data-floating=""
      className={styles.sheet}
      aria-label={label}
      style={{ top, left, width }}
    >
      {children}
    </section>,
    document.body,
  )
}

/** A sheet that was opened from this one stands behind it in the page, and belongs to it. */
function isInside(target: EventTarget | null, sheet: Element | null): boolean {
  if (!(target instanceof Element) || !sheet) return false
  if (sheet.contains(target)) return true
  const other = target.closest('[data-floating]')
  return (
    other !== null &&
    (sheet.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  )
}
