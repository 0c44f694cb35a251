import { Button } from 'antd'
import { type DismissedFinding, restore } from '#shared/checks/dismissals'
import { chineseDate } from '#shared/domain/dates'
import { edit } from '../../state/dossier.ts'
import styles from './ChecksPlace.module.css'

/** 已忽略: what somebody decided to leave, why and when; it can be taken back. */
export function DismissedList({
  dismissed,
  isReadOnly,
}: {
  readonly dismissed: readonly DismissedFinding[]
  readonly isReadOnly: boolean
}) {
  if (dismissed.length === 0) return null
  return (
    <details className={styles.sheet}>
      <summary className={styles.summary}>已忽略 {dismissed.length} 条</summary>
      <ul>
        {dismissed.map(({ finding, dismissal }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one decision may cover several equal findings
          <li key={`${dismissal.rule} ${dismissal.key} ${index}`} className={styles.dismissed}>
            <span className={styles.subject}>{finding.subject}</span>
            <span className={styles.what}>
              {finding.text}
              <span className={styles.source}>
                {chineseDate(dismissal.dismissedAt.slice(0, 10))}忽略：{dismissal.reason}
              </span>
            </span>
            {!isReadOnly && (
              <Button
                size="small"
                onClick={() =>
                  edit({ label: '恢复一条自查', change: dossier => restore(dossier, dismissal) })
                }
              >
                恢复
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
