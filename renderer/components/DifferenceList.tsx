import type { Difference } from '#shared/domain/campaignDifferences'
import styles from './DifferenceList.module.css'

const signs = { added: '新增', removed: '删去', changed: '改动' } as const

/** What one edition of a campaign says otherwise than another. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <ul className={styles.differences} aria-label="不同之处">
      {differences.map(difference => (
        <li key={JSON.stringify(difference)}>
          <Line {...difference} />
        </li>
      ))}
    </ul>
  )
}

function Line({ kind, subject, what, before, after }: Difference) {
  return (
    <>
      <span className={styles[kind]}>{signs[kind]}</span>
      <span>
        {subject}
        {what && ` · ${what}`}
        {kind === 'changed' && (
          <span className={styles.values}>
            <del>{before}</del> → <ins>{after}</ins>
          </span>
        )}
      </span>
    </>
  )
}
