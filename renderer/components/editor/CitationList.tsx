import { useEffect, useRef } from 'react'
import styles from './CitationList.module.css'
import type { Citable } from './nodes/citation.ts'

export const citationListId = 'citation-list'
export const citationOptionId = (index: number) => `${citationListId}-${index}`

/** Evidence to choose from. The keyboard stays where it was; `active` follows it. */
export function CitationList({
  found,
  active,
  onChoose,
}: {
  readonly found: readonly Citable[]
  readonly active: number
  readonly onChoose: (citable: Citable) => void
}) {
  const chosen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another one is active
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [active, found])
  if (found.length === 0) {
    return <p className={styles.empty}>没有找到这样的证明材料。换个词，或先在“证明材料”里添加。</p>
  }
  return (
    <div id={citationListId} role="listbox" aria-label="证明材料" className={styles.list}>
      {found.map((citable, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are handled where the cursor is
        <div
          key={citable.id}
          id={citationOptionId(index)}
          ref={index === active ? chosen : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          // The cursor stays in the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(citable)}
        >
          <span className={styles.number}>证{citable.number}</span>
          <span className={styles.title}>{citable.title}</span>
          <span className={styles.detail}>{citable.detail}</span>
        </div>
      ))}
    </div>
  )
}

/** The next active row for a key, or `null` when the key is not for the list. */
export function stepped(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (active + 1) % count
  if (key === 'ArrowUp') return (active - 1 + count) % count
  if (key === 'PageDown') return Math.min(active + 6, count - 1)
  if (key === 'PageUp') return Math.max(active - 6, 0)
  return null
}
