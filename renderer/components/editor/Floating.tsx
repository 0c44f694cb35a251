import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './Floating.module.css'

export type Anchor = { readonly left: number; readonly top: number; readonly bottom: number }

const margin = 8

/** A small sheet beside the text: below its anchor, or above when there is no room. */
export function Floating({
  anchor,
  width,
  label,
  onClose,
  children,
}: {
  readonly anchor: Anchor
  readonly width: number
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const sheet = useRef<HTMLElement>(null)
  const [height, setHeight] = useState(0)
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => setHeight(sheet.current?.offsetHeight ?? 0))
  useEffect(() => {
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && sheet.current?.contains(event.target))) close.current()
    }
    document.addEventListener('mousedown', leave)
    document.addEventListener('scroll', leave, true)
    window.addEventListener('resize', leave)
    return () => {
      document.removeEventListener('mousedown', leave)
      document.removeEventListener('scroll', leave, true)
      window.removeEventListener('resize', leave)
    }
  }, [])

  const hasRoomBelow = anchor.bottom + height + margin <= window.innerHeight
  const top = hasRoomBelow ? anchor.bottom + 4 : Math.max(margin, anchor.top - height - 4)
  const left = Math.max(margin, Math.min(anchor.left, window.innerWidth - width - margin))
  return createPortal(
    <section ref={sheet} className={styles.sheet} aria-label={label} style={{ top, left, width }}>
      {children}
    </section>,
    document.body,
  )
}
