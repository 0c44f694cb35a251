import type { Dossier, Task } from '../schema/dossier.ts'

/** 未开始 / 进行中 / 已完成 / 已逾期; what is overdue is counted by the day, never stored. */
export type TaskStanding = Task['state'] | 'overdue'

export const taskStandingTitles: Readonly<Record<TaskStanding, string>> = {
  open: '未开始',
  doing: '进行中',
  done: '已完成',
  overdue: '逾期',
}

export function taskStanding({ state, endsOn }: Task, today: string): TaskStanding {
  if (state === 'done') return 'done'
  return endsOn !== '' && endsOn < today ? 'overdue' : state
}

export type TaskBar = {
  readonly task: Task
  readonly standing: TaskStanding
  /** Months of the axis that the task touches, from 0; `null` without dates. */
  readonly span: { readonly first: number; readonly last: number } | null
  /** The same to the day, as shares of the axis from 0 to 1. */
  readonly from: number
  readonly to: number
}
export type Timeline = {
  /** `YYYY-MM` */
  readonly months: readonly string[]
  readonly bars: readonly TaskBar[]
  /** Where today lies on the axis; `null` outside. */
  readonly now: number | null
}

/** Tasks as bars over the months from the first beginning to the last end. `null` while no task has a date. */
export function taskTimeline({ tasks }: Dossier, today: string): Timeline | null {
  const dates = tasks
    .flatMap(task => [task.startsOn, task.endsOn])
    .filter(Boolean)
    .sort()
  const first = dates[0]
  const last = dates.at(-1)
  if (!first || !last) return null
  const months = monthsBetween(first.slice(0, 7), last.slice(0, 7))
  return {
    months,
    bars: tasks.map(task => barOf(task, months, today)),
    now: months.includes(today.slice(0, 7)) ? shareOf(today, months, 0.5) : null,
  }
}

/** A task with one date is a bar of that day; one that ends before it starts is drawn between the two. */
function barOf(task: Task, months: readonly string[], today: string): TaskBar {
  const standing = taskStanding(task, today)
  const days = [task.startsOn, task.endsOn].filter(Boolean).sort()
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return { task, standing, span: null, from: 0, to: 0 }
  return {
    task,
    standing,
    span: { first: monthIndex(first, months), last: monthIndex(last, months) },
    from: shareOf(first, months, 0),
    to: shareOf(last, months, 1),
  }
}

/** Months are equally wide. `within` is where in the day: 0 its beginning, 1 its end. */
function shareOf(date: string, months: readonly string[], within: number): number {
  const day = Number(date.slice(8, 10))
  return (monthIndex(date, months) + (day - 1 + within) / 31) / months.length
}

/** A date beyond the axis counts as its last month. */
function monthIndex(date: string, months: readonly string[]): number {
  const index = months.indexOf(date.slice(0, 7))
  return index === -1 ? months.length - 1 : index
}

/** At most five years, whatever year was mistyped. */
function monthsBetween(first: string, last: string): readonly string[] {
  const [year = 0, month = 1] = first.split('-').map(Number)
  const months: string[] = []
  for (let index = 0; index < 60; index += 1) {
    const at = month - 1 + index
    const text = `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    months.push(text)
    if (text >= last) break
  }
  return months
}
