import { Button } from 'antd'
import { brokenText, tryChecksAgain } from '../state/checker.ts'
import type { KnownFindings } from '../state/findings.ts'
import styles from './ChecksNotKnown.module.css'

/** Said instead of an empty list, which would look as if nothing was wrong. */
export function ChecksNotKnown({
  state,
}: {
  readonly state: Exclude<KnownFindings['state'], 'known'>
}) {
  if (state === 'waiting') {
    return (
      <p className={styles.waiting} role="status">
        正在逐条核对……
      </p>
    )
  }
  return (
    <p className={styles.broken} role="alert">
      {brokenText}
      <Button size="small" onClick={tryChecksAgain}>
        再试一次
      </Button>
    </p>
  )
}
