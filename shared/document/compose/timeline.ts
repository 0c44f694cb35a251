import type { Ink } from '../../domain/ledgerYear.ts'
import {
  type TaskBar,
  type TaskStanding,
  taskStandingTitles,
  taskTimeline,
} from '../../domain/taskTimeline.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { Block, Cell, Row } from '../model.ts'
import { dataTable, inkCell, inkHead, valueCell } from './cells.ts'

/** Narrower columns could not carry their month. */
const mostMonths = 18

/** That a task is late is said in the window; what leaves the house shows how far it is. */
type Printed = Exclude<TaskStanding, 'overdue'>

const inkOf: Record<Printed, Ink> = { open: 1, doing: 2, done: 4 }
const marks: Record<Printed, string> = { open: '○', doing: '◎', done: '●' }

/** The responsibility table as bars over months, drawn as a table so that Word, WPS and print agree. `width` in millimetres. */
export function timelineTable(dossier: Dossier, today: string, width: number): Block | undefined {
  const timeline = taskTimeline(dossier, today)
  if (!timeline || timeline.months.length > mostMonths) return undefined
  const { months, bars } = timeline
  const fixed = { number: 13, title: 80, standing: 24 }
  const month = (width - fixed.number - fixed.title - fixed.standing) / months.length
  return dataTable(
    [
      ['序号', fixed.number],
      ['工作任务', fixed.title],
      ...months.map((name, index) => [inkHead(monthHead(name, index)), month] as const),
      ['状态', fixed.standing],
    ],
    bars.map((bar, index) => barRow(bar, index, months.length)),
  )
}

/** The year only where it changes. */
function monthHead(month: string, index: number): string {
  const [year, number] = month.split('-')
  return index > 0 && number === '01' ? `${year}年1月` : `${Number(number)}月`
}

function barRow({ task, span }: TaskBar, index: number, months: number): Row {
  const standing: Printed = task.state
  const cells = Array.from({ length: months }, (_, month): Cell => {
    if (!span || month < span.first || month > span.last) return inkCell('', 0)
    return inkCell(month === span.last ? marks[standing] : '', inkOf[standing])
  })
  return {
    cells: [
      valueCell(String(index + 1), 'center'),
      valueCell(task.title),
      ...cells,
      valueCell(`${marks[standing]}${taskStandingTitles[standing]}`, 'center'),
    ],
  }
}
