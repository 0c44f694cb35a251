import type { Finding } from '#shared/checks/check'
import { ChecksNotKnown } from '../../components/ChecksNotKnown.tsx'
import type { KnownFindings } from '../../state/findings.ts'
import { go } from '../../state/navigation.ts'
import styles from './ExportPlace.module.css'

const shown = 8

/** What the receiver would stumble over; it does not forbid the export. */
export function OpenFindings({
  findings,
  state,
}: {
  readonly findings: readonly Finding[]
  readonly state: KnownFindings['state']
}) {
  const blockers = findings.filter(({ severity }) => severity === 'blocker')
  const advice = findings.filter(({ severity }) => severity === 'warning').length
  if (state !== 'known') return <ChecksNotKnown state={state} />
  if (blockers.length + advice === 0) {
    return <p className={styles.clean}>✓ 自查没有必改和建议</p>
  }
  return (
    <section className={styles.sheet} aria-labelledby="open-findings">
      <h2 id="open-findings">
        还有 {blockers.length} 条必改、{advice} 条建议
      </h2>
      <p className={styles.about}>可以先导出看看样子；正式报送前请改完必改的内容。</p>
      <ul>
        {blockers.slice(0, shown).map(finding => (
          <li key={`${finding.rule}-${finding.subject}-${finding.text}`}>
            <button
              type="button"
              className={styles.finding}
              onClick={() => go(finding.at, finding.span)}
            >
              <strong>{finding.subject}</strong> {finding.text}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.link} onClick={() => go({ kind: 'checks' })}>
        在自查里看全部
      </button>
    </section>
  )
}
