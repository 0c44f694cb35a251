import { useEffect, useRef } from 'react'
import type { Writing } from '#shared/domain/progress'
import styles from './EntryList.module.css'

/** One thing to write or to fill in. */
export type Entry = {
  readonly key: string
  readonly title: string
  readonly writing: Writing
  /** A few words at the right: “2/3 份”. */
  readonly note?: string
  readonly isCurrent: boolean
  readonly onOpen: () => void
}
export type EntryGroup = {
  readonly key: string
  readonly title: string
  readonly entries: readonly Entry[]
}

const marks: Record<Writing, { readonly sign: string; readonly words: string }> = {
  empty: { sign: '○', words: '未写' },
  started: { sign: '◐', words: '写了一部分' },
  complete: { sign: '✓', words: '已写好' },
}

export function EntryList({ groups }: { readonly groups: readonly EntryGroup[] }) {
  return groups.map(group => (
    <section key={group.key} className={styles.group} aria-label={group.title}>
      {group.title && <h2 className={styles.title}>{group.title}</h2>}
      <ul>
        {group.entries.map(entry => (
          <li key={entry.key}>
            <EntryButton entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function EntryButton({ entry }: { readonly entry: Entry }) {
  const { title, writing, note, isCurrent, onOpen } = entry
  const { sign, words } = marks[writing]
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      className={styles.entry}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className={styles[writing]} aria-hidden="true">
        {sign}
      </span>
      <span className={styles.name}>
        {title}
        <span className="visually-hidden">，{words}</span>
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </button>
  )
}
