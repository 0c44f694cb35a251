import {
  type TaskBar,
  type TaskStanding,
  taskStandingTitles,
  taskTimeline,
} from '#shared/domain/taskTimeline'
import { today } from '../../lib/today.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './TaskTimeline.module.css'

const marks: Record<TaskStanding, string> = { open: '○', doing: '◎', done: '●', overdue: '▲' }
const standings = Object.keys(marks) as readonly TaskStanding[]

/** The responsibility table as bars over the months; a bar leads to its row. */
export function TaskTimeline() {
  const dossier = useSettledDossier()
  const timeline = taskTimeline(dossier, today())
  if (!timeline) return null
  const { months, bars, now } = timeline
  const counts = standings.map(standing => ({
    standing,
    count: bars.filter(bar => bar.standing === standing).length,
  }))
  return (
    <section className={styles.sheet} aria-labelledby="timeline-title">
      <header className={styles.head}>
        <h2 id="timeline-title">进度安排</h2>
        <p className={styles.legend}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ standing, count }) => (
              <span key={standing} className={styles[`${standing}Word`]}>
                {marks[standing]} {taskStandingTitles[standing]} {count} 项
              </span>
            ))}
        </p>
      </header>
      <div className={styles.picture}>
        <div className={styles.axis} aria-hidden="true">
          {months.map(month => (
            <span key={month}>{monthText(month, months)}</span>
          ))}
        </div>
        <ol>
          {bars.map((bar, index) => (
            <Bar key={bar.task.id} bar={bar} index={index} months={months.length} />
          ))}
        </ol>
        {now !== null && (
          <div className={styles.nowLane} aria-hidden="true">
            <span className={styles.now} style={{ left: `${now * 100}%` }} title="今天" />
          </div>
        )}
      </div>
    </section>
  )
}

function monthText(month: string, months: readonly string[]): string {
  const number = `${Number(month.slice(5))}月`
  const isFirst = month === months[0] || month.endsWith('-01')
  return isFirst && months[0]?.slice(0, 4) !== months.at(-1)?.slice(0, 4)
    ? `${month.slice(0, 4)}年${number}`
    : number
}

function Bar({
  bar: { task, standing, span, from, to },
  index,
  months,
}: {
  readonly bar: TaskBar
  readonly index: number
  readonly months: number
}) {
  const title = task.title || '未命名的任务'
  const word = `${marks[standing]} ${taskStandingTitles[standing]}`
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.line}
        onClick={() => go({ kind: 'tasks', task: task.id })}
      >
        <span className={styles.name} title={title}>
          {index + 1}. {title}
        </span>
        <span className={styles.lane} style={{ backgroundSize: `${100 / months}% 100%` }}>
          {span ? (
            <span
              className={`${styles.bar} ${styles[standing]}`}
              style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
            />
          ) : (
            <span className={styles.undated}>还没有起止时间</span>
          )}
        </span>
        <span className={`${styles.word} ${styles[`${standing}Word`]}`}>{word}</span>
      </button>
    </li>
  )
}
