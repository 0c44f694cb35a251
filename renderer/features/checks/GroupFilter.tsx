import type { Finding, Group } from '#shared/checks/check'
import styles from './ChecksPlace.module.css'
import { groups } from './severities.ts'

/** What the findings are about, with how many there are of each. */
export function GroupFilter({
  findings,
  chosen,
  onChoose,
}: {
  readonly findings: readonly Finding[]
  readonly chosen: Group | 'all'
  readonly onChoose: (group: Group | 'all') => void
}) {
  const present = groups.flatMap(group => {
    const count = findings.filter(finding => finding.group === group.id).length
    // The chosen one stays, so that one can leave it after its last finding is mended.
    return count > 0 || group.id === chosen ? [{ ...group, count }] : []
  })
  return (
    <fieldset className={styles.groups}>
      <legend className="visually-hidden">只看哪一类</legend>
      {[{ id: 'all' as const, title: '全部', count: findings.length }, ...present].map(
        ({ id, title, count }) => (
          <button
            key={id}
            type="button"
            className={styles.group}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            {title} {count}
          </button>
        ),
      )}
    </fieldset>
  )
}
