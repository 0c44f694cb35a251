import { Button } from 'antd'
import { charactersPerMinute, minutesGiven, minutesText } from '#shared/rehearsal/pace'
import type { Reading, ReadingPart } from '#shared/rehearsal/reading'
import { go } from '../../state/navigation.ts'
import styles from './Clock.module.css'
import { millisecondsGiven, startOrPause, startOver, useReadingTime } from './timer.ts'

/** Ten minutes that can be run along, and how far they reach into the submission. */
export function Clock({
  reading,
  dossier,
}: {
  readonly reading: Reading
  readonly dossier: string
}) {
  return (
    <section className={styles.sheet} aria-labelledby="clock-title">
      <h2 id="clock-title">十分钟够不够</h2>
      <Countdown reading={reading} dossier={dossier} />
      <Parts reading={reading} />
      <p className={styles.fine}>
        逐字读一遍{minutesText(reading.fullMinutes)}；挑着看{minutesText(reading.skimMinutes)}。
        按每分钟 {charactersPerMinute} 字估算，是软件的假定，不含翻看证明材料的页。
      </p>
    </section>
  )
}

/** With less there is nothing to read along with. */
const worthReading = 1

function Countdown({
  reading: { parts, skimMinutes },
  dossier,
}: {
  readonly reading: Reading
  readonly dossier: string
}) {
  const { spent, isRunning } = useReadingTime(dossier)
  const hasPlace = spent > 0 && skimMinutes >= worthReading
  const isOver = spent >= millisecondsGiven
  return (
    <div className={styles.countdown}>
      <span className={styles.time} role="timer" aria-label="还剩">
        {clockText(millisecondsGiven - spent)}
      </span>
      <span className={styles.buttons}>
        <Button type="primary" onClick={startOrPause}>
          {isRunning ? '暂停' : isOver ? '再读一遍' : spent > 0 ? '继续' : '开始计时'}
        </Button>
        {spent > 0 && !isOver && <Button onClick={startOver}>重来</Button>}
      </span>
      <span
        className={styles.run}
        role="progressbar"
        aria-label="已用时间"
        aria-valuemin={0}
        aria-valuemax={minutesGiven}
        aria-valuenow={Math.floor(spent / 60_000)}
        aria-valuetext={`${clockText(spent)}，共 ${minutesGiven} 分钟`}
      >
        <span style={{ width: `${(spent / millisecondsGiven) * 100}%` }} />
      </span>
      <span className={styles.now} role="status">
        {isOver
          ? '十分钟到了。'
          : hasPlace
            ? `挑着看，这时大约看到“${partAt(parts, spent)}”。`
            : ''}
      </span>
    </div>
  )
}

/** Where somebody who skims is by now. */
function partAt(parts: readonly ReadingPart[], spent: number): string {
  let until = 0
  for (const { title, skimMinutes } of parts) {
    until += skimMinutes * 60_000
    if (spent < until) return title
  }
  return '最后一页'
}

function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Word by word from the first page: what is read, and what the ten minutes never come to. */
function Parts({ reading: { parts } }: { readonly reading: Reading }) {
  const longest = Math.max(...parts.map(({ minutes }) => minutes), 0.1)
  return (
    <table className={styles.parts}>
      <caption>从头逐字读，读到哪里</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">部分</th>
          <th scope="col">用时</th>
          <th scope="col">十分钟内</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr key={part.key}>
            <th scope="row">
              <button type="button" onClick={() => go(part.place)}>
                {part.title}
              </button>
              <span className={styles.bar} aria-hidden="true">
                <span
                  className={styles.whole}
                  style={{ width: `${(part.minutes / longest) * 100}%` }}
                >
                  <span className={styles.reached} style={{ width: `${part.reached * 100}%` }} />
                </span>
              </span>
            </th>
            <td title={`${part.characters} 字，挑着看会看到其中 ${percent(part.seen)}`}>
              {part.minutes.toFixed(1)} 分
            </td>
            <td className={part.reached < 1 ? styles.late : ''}>{reachText(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function reachText({ characters, reached }: ReadingPart): string {
  if (characters === 0) return '空着'
  if (reached >= 1) return '● 读完'
  return reached > 0 ? `◐ 读到 ${percent(reached)}` : '○ 读不到'
}

const percent = (share: number) => `${Math.round(share * 100)}%`
