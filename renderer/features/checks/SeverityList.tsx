import { useState } from 'react'
import { type Finding, findingKey } from '#shared/checks/check'
import styles from './ChecksPlace.module.css'
import { FindingRow } from './FindingRow.tsx'
import { groups, type SeverityInfo } from './severities.ts'

/** More at once is no longer read. */
const atFirst = 50

export function SeverityList({
  severity: { id, title, mark, lead },
  findings,
  isReadOnly,
}: {
  readonly severity: SeverityInfo
  readonly findings: readonly Finding[]
  readonly isReadOnly: boolean
}) {
  const [isWhole, setWhole] = useState(false)
  if (findings.length === 0) return null
  const sorted = groups.flatMap(group => findings.filter(finding => finding.group === group.id))
  const shown = isWhole ? sorted : sorted.slice(0, atFirst)
  return (
    <section className={styles.sheet} aria-labelledby={`severity-${id}`}>
      <h2 id={`severity-${id}`} className={styles[id]}>
        <span aria-hidden="true">{mark}</span> {title} {findings.length} 条
      </h2>
      <p className={styles.lead}>{lead}</p>
      {groups.map(group => {
        const own = shown.filter(finding => finding.group === group.id)
        if (own.length === 0) return null
        return (
          <section key={group.id} aria-label={`${title}：${group.title}`}>
            <h3 className={styles.groupTitle}>{group.title}</h3>
            <ul>
              {own.map((finding, index) => (
                <li key={keyOf(finding, index)}>
                  <FindingRow finding={finding} isReadOnly={isReadOnly} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {shown.length < findings.length && (
        <button type="button" className={styles.next} onClick={() => setWhole(true)}>
          显示其余 {findings.length - shown.length} 条
        </button>
      )}
    </section>
  )
}

/** Two findings may say the same of the same words; their order tells them apart. */
function keyOf(finding: Finding, index: number): string {
  return `${finding.rule} ${findingKey(finding)} ${finding.span?.block ?? ''} ${index}`
}
