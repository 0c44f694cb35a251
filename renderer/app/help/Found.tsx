import type { PlaceKind } from '#shared/domain/place'
import { searchHelp } from '#shared/help/searchHelp'
import styles from './HelpDrawer.module.css'

/** The answers themselves, so that nothing more needs to be opened. */
export function Found({
  words,
  onFollow,
}: {
  readonly words: string
  /** Null while no dossier is open, and there is nowhere to go. */
  readonly onFollow: ((place: PlaceKind) => void) | null
}) {
  const found = searchHelp(words)
  return (
    <section aria-label="找到的帮助">
      <p className={styles.count} role="status">
        {found.length === 0
          ? `没有找到“${words}”。可以换个说法，或清空以后看这一处的帮助。`
          : `找到 ${found.length} 条`}
      </p>
      <ul className={styles.found}>
        {found.map(({ topic, title, heading, text }) => (
          <li key={`${title}${heading}`}>
            <h3>{heading}</h3>
            <p>{text}</p>
            {topic && topic !== 'start' && onFollow ? (
              <button type="button" className={styles.where} onClick={() => onFollow(topic)}>
                去“{title}”
              </button>
            ) : (
              <span className={styles.where}>{title}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
