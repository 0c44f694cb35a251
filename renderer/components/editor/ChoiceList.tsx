import { useEffect, useRef } from 'react'
import styles from './ChoiceList.module.css'

/** Something that can be referred to, as a line of a list. */
export type Choice = {
  readonly key: string
  /** Short, at the left: “证1-3”, “98.6%”. */
  readonly mark: string
  readonly title: string
  readonly detail: string
}

export const choiceListId = 'choice-list'
export const choiceOptionId = (index: number) => `${choiceListId}-${index}`

/** A list to choose from. The keyboard stays where it was; `active` follows it. */
export function ChoiceList({
  label,
  empty,
  found,
  active,
  onChoose,
}: {
  readonly label: string
  /** Said when nothing was found. */
  readonly empty: string
  readonly found: readonly Choice[]
  readonly active: number
  readonly onChoose: (choice: Choice) => void
}) {
  const chosen = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever another one is active
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [active, found])
  if (found.length === 0) return <p className={styles.empty}>{empty}</p>
  return (
    <div id={choiceListId} role="listbox" aria-label={label} className={styles.list}>
      {found.map((choice, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are handled where the cursor is
        <div
          key={choice.key}
          id={choiceOptionId(index)}
          ref={index === active ? chosen : null}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          // The cursor stays in the text.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          <span className={styles.mark}>{choice.mark}</span>
          <span className={styles.title}>{choice.title}</span>
          <span className={styles.detail}>{choice.detail}</span>
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
