import { shortDate } from '#shared/domain/dates'
import { composable, type Due, daysText, dues } from '#shared/domain/deliverables'
import { deliverableProgress } from '#shared/domain/progress'
import type { Dossier } from '#shared/schema/dossier'
import { Meter } from '../../components/Meter.tsx'
import { go } from '../../state/navigation.ts'
import styles from './OverviewPlace.module.css'

type Props = { readonly dossier: Dossier; readonly today: string }

/** The deliverables this tier owes; the next one stands out. */
export function DueCards({ dossier, today }: Props) {
  const made = composable(dossier.campaign)
  const owed = dues(dossier, today).filter(due => made.includes(due.deliverable))
  const next = owed.find(due => due.daysLeft >= 0)
  if (owed.length === 0) {
    return (
      <p className={`${styles.sheet} ${styles.nothingDue}`}>
        这个层级没有规定要报送的材料。仍可以写方案、积累证明材料，为明年申报做准备。
      </p>
    )
  }
  return (
    <ul className={styles.dues}>
      {owed.map(due => (
        <DueCard key={due.deliverable.id} due={due} dossier={dossier} isNext={due === next} />
      ))}
    </ul>
  )
}

function DueCard({
  due: { deliverable, dueOn, daysLeft },
  dossier,
  isNext,
}: {
  readonly due: Due
  readonly dossier: Dossier
  readonly isNext: boolean
}) {
  const progress = deliverableProgress(dossier, deliverable.id)
  return (
    <li className={`${styles.due} ${isNext ? styles.next : ''}`}>
      <button type="button" onClick={() => go({ kind: deliverable.id })}>
        <span className={styles.dueTitle}>
          {isNext && <span className={styles.badge}>下一项</span>}
          {deliverable.title}
        </span>
        <span className={styles.days}>
          {shortDate(dueOn)}前，{daysText(daysLeft)}
        </span>
        <Meter progress={progress} label={deliverable.title} />
        <span className={styles.numbers}>
          已完成 {progress.done} / {progress.total} 项，
          {deliverable.channel === 'email' ? '用电子邮件' : '邮件、U 盘或纸质'}报送
          {deliverable.recipient.name}
          {deliverable.copies > 1 && `，一式 ${deliverable.copies} 份`}
        </span>
      </button>
    </li>
  )
}
