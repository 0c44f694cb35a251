import { type Progress, share } from '#shared/domain/progress'
import styles from './Meter.module.css'

/** A quiet bar with its numbers in words. */
export function Meter({
  progress,
  label,
}: {
  readonly progress: Progress
  readonly label: string
}) {
  const percent = Math.round(share(progress) * 100)
  return (
    <span
      className={styles.meter}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${progress.done} / ${progress.total}`}
    >
      <span className={styles.fill} style={{ width: `${percent}%` }} />
    </span>
  )
}
