import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import styles from './NoticePage.module.css'
import type { Review } from './review.ts'
import { segmentsOf } from './segments.ts'

type Props = { readonly review: Review; readonly onLook: (key: string) => void }

/** The notice with its marked words. Up and down lead from mark to mark, Enter to the finding on the right. */
export function SourceText({ review, onLook }: Props) {
  const { text, items, active } = review
  const segments = useMemo(() => segmentsOf(text, items), [text, items])
  const sheet = useRef<HTMLElement>(null)

  useEffect(() => {
    if (active === null) return
    sheet.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter' && active !== null)
      document.getElementById(`finding-${active}`)?.focus()
    else if (step !== 0) {
      // Findings stand in the order of the text.
      const shown = items.filter(({ choice }) => choice !== 'left')
      const next = shown[shown.findIndex(({ key }) => key === active) + step]
      if (next) onLook(next.key)
    } else return
    event.preventDefault()
  }

  return (
    <section
      ref={sheet}
      className={styles.source}
      aria-label="通知原文"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the arrow keys walk through its marks
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {segments.map(({ from, to, keys }) => {
        const words = text.slice(from, to)
        const [inner] = keys
        if (inner === undefined) return <span key={from}>{words}</span>
        const isActive = active !== null && keys.includes(active)
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the sheet do the same
          <mark
            key={from}
            className={`${styles.mark} ${keys.length > 1 ? styles.inner : ''} ${isActive ? styles.activeMark : ''}`}
            data-active={isActive}
            onClick={() => onLook(inner)}
          >
            {words}
          </mark>
        )
      })}
    </section>
  )
}
