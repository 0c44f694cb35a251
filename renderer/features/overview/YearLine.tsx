import { dateIn } from '#shared/domain/dates'
import { dues } from '#shared/domain/deliverables'
import type { Dossier } from '#shared/schema/dossier'
import styles from './YearLine.module.css'

type Props = { readonly dossier: Dossier; readonly today: string }

/** The year as twelve columns, with the campaign's steps laid over it. */
export function YearLine({ dossier, today }: Props) {
  const { campaign, year } = dossier
  const steps = campaign.steps.filter(step => step.tiers.includes(dossier.tier))
  const deadlines = dues(dossier, today)
  const at = (date: string) => yearShare(year, date) * 100
  return (
    <section className={styles.year} aria-label={`${year} 年的安排`}>
      <div className={styles.months} aria-hidden="true">
        {Array.from({ length: 12 }, (_, month) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a month is its number
          <span key={month}>{month + 1}月</span>
        ))}
      </div>
      <ol className={styles.steps}>
        {steps.map(step => {
          const from = at(dateIn(year, step.from))
          const to = at(dateIn(year, step.to))
          const isNow = today >= dateIn(year, step.from) && today <= dateIn(year, step.to)
          return (
            <li key={step.id} className={styles.row}>
              <span
                className={`${styles.bar} ${isNow ? styles.now : ''}`}
                style={{ marginLeft: `${from}%`, width: `${Math.max(to - from, 1)}%` }}
                title={step.summary}
              />
              <span className={styles.name} style={{ right: `${100 - from + 1}%` }}>
                {step.title}
                {isNow && '（现在）'}
              </span>
            </li>
          )
        })}
      </ol>
      {deadlines.map(({ deliverable, dueOn }) => (
        <span
          key={deliverable.id}
          className={styles.deadline}
          style={{ left: `${at(dueOn)}%` }}
          title={`${deliverable.title}截止`}
        />
      ))}
      {today.startsWith(`${year}-`) && (
        <span className={styles.today} style={{ left: `${at(today)}%` }} title="今天" />
      )}
    </section>
  )
}

/** How much of the year has passed on that day, 0–1, with months of equal width. */
function yearShare(year: number, date: string): number {
  const [dateYear, month, day] = date.split('-').map(Number)
  if (dateYear === undefined || month === undefined || day === undefined) return 0
  return dateYear - year + (month - 1 + (day - 0.5) / 31) / 12
}
