import { Button } from 'antd'
import { useMemo } from 'react'
import { deadlinesOf } from '#shared/domain/calendar'
import { daysBetween, shortDate } from '#shared/domain/dates'
import { daysText } from '#shared/domain/deliverables'
import { inspectionsOf, remedyState } from '#shared/domain/ledger'
import { thinMonths, thinMonthText } from '#shared/domain/ledgerYear'
import type { Place } from '#shared/domain/place'
import { taskStanding } from '#shared/domain/taskTimeline'
import type { Dossier } from '#shared/schema/dossier'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import styles from './OverviewPlace.module.css'

type Props = { readonly dossier: Dossier; readonly today: string }

/** How many lines each list may take. */
const shown = 4

/** What is due, what is late, and where the year is thin. */
export function CalendarCard({ dossier, today }: Props) {
  const late = useMemo(() => latePlaces(dossier, today), [dossier, today])
  const coming = useMemo(
    () =>
      deadlinesOf(dossier)
        .filter(({ on }) => on >= today)
        .slice(0, shown),
    [dossier, today],
  )
  const thin = useMemo(() => thinMonths(dossier, today), [dossier, today])
  return (
    <section className={`${styles.sheet} ${styles.calendar}`} aria-labelledby="calendar-title">
      <header className={styles.calendarHead}>
        <h2 id="calendar-title">日程和台账</h2>
        <Button onClick={() => void saveCalendar()}>导出日历</Button>
      </header>
      <div className={styles.thirds}>
        <div>
          <h3>快到期的</h3>
          {coming.length === 0 && <p className={styles.detail}>今年没有更多期限了。</p>}
          <ul>
            {coming.map(({ id, on, title }) => (
              <li key={id} className={styles.dueLine}>
                <span>{title}</span>
                <span className={styles.detail}>
                  {shortDate(on)}，{daysText(daysBetween(today, on))}
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>已逾期的</h3>
          {late.length === 0 && <p className={styles.done}>● 没有逾期的任务和整改。</p>}
          <Links links={late.slice(0, shown)} />
          {late.length > shown && (
            <p className={styles.detail}>还有 {late.length - shown} 项，见自查。</p>
          )}
        </div>
        <div>
          <h3>台账还薄的月份</h3>
          {thin.length === 0 && <p className={styles.done}>● 过去的月份都有记录。</p>}
          <Links
            links={thin.slice(-shown).map(month => ({
              place: { kind: 'ledger', view: 'year' },
              text: thinMonthText(month),
              detail: '',
            }))}
          />
        </div>
      </div>
    </section>
  )
}

type Link = { readonly place: Place; readonly text: string; readonly detail: string }

function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul className={styles.steps}>
      {links.map(({ place, text, detail }) => (
        <li key={`${text}${detail}`}>
          <button type="button" onClick={() => go(place)}>
            <span>{text}</span>
            {detail && <span className={styles.late}>{detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

function latePlaces(dossier: Dossier, today: string): readonly Link[] {
  const remedies = inspectionsOf(dossier)
    .filter(entry => remedyState(entry, today) === 'overdue')
    .map(entry => ({
      place: { kind: 'ledger' as const, entry: entry.id },
      text: `整改：${entry.title}`,
      detail: `▲ 逾期 ${daysBetween(entry.dueOn, today)} 天`,
    }))
  const tasks = dossier.tasks
    .filter(task => taskStanding(task, today) === 'overdue')
    .map(task => ({
      place: { kind: 'tasks' as const, task: task.id },
      text: `任务：${task.title}`,
      detail: `▲ 逾期 ${daysBetween(task.endsOn, today)} 天`,
    }))
  return [...remedies, ...tasks]
}

async function saveCalendar(): Promise<void> {
  const saved = await attempt(() => call('calendar.save', { dossier: currentDossier() }))
  if (saved?.wasSaved) {
    notify('done', '日历已保存。双击它，就能导入手机或电脑的日历，每个期限提前 7 天提醒。')
  }
}
