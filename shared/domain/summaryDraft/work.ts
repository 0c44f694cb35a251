import type { Dossier, Task } from '../../schema/dossier.ts'
import type { Inline } from '../../schema/richText.ts'
import { shortDate } from '../dates.ts'
import { byDay, type Inspection, ledgerRowTitles, mediumTitles, rowOf } from '../ledger.ts'
import { ledgerYear, months } from '../ledgerYear.ts'
import {
  bare,
  blank,
  bold,
  bullets,
  citations,
  isUndone,
  listed,
  type Part,
  paragraph,
  plannedEnd,
  text,
} from './pieces.ts'

/** What became of the tasks, department by department. */
export const tasksPart: Part = ({ dossier }) => {
  const { tasks } = dossier
  if (tasks.length === 0) return [paragraph(blank('按方案做了哪几项工作，谁牵头，做到哪一步'))]
  const count = (state: Task['state']) => tasks.filter(task => task.state === state).length
  const [done, doing, open] = [count('done'), count('doing'), count('open')]
  const states = [
    `已完成${done}项`,
    ...(doing > 0 ? [`正在办理${doing}项`] : []),
    ...(open > 0 ? [`尚未开始${open}项`] : []),
  ]
  const departments = [...new Set(tasks.map(({ department }) => department.trim()))]
  return [
    paragraph(text(`责任分工表列出任务${tasks.length}项，${states.join('，')}。`)),
    ...bullets(
      departments.map(department =>
        departmentItem(
          dossier,
          department,
          tasks.filter(task => task.department.trim() === department),
        ),
      ),
    ),
  ]
}

function departmentItem(
  dossier: Dossier,
  department: string,
  tasks: readonly Task[],
): readonly Inline[] {
  const done = tasks.filter(task => !isUndone(task))
  const undone = tasks.filter(isUndone)
  const finished = listed(
    done.map(({ title, evidence }) => [text(bare(title)), ...citations(dossier, evidence)]),
    '；',
  )
  const unfinished = listed(
    undone.map(task => [text([bare(task.title), plannedEnd(task)].filter(Boolean).join('，'))]),
    '；',
  )
  return [
    department === '' ? blank('责任部门') : bold(department),
    ...(done.length > 0 ? [text(`完成${done.length}项：`), ...finished, text('。')] : []),
    ...(undone.length > 0 ? [text(`未完成${undone.length}项：`), ...unfinished, text('。')] : []),
  ]
}

/** How often what was done, as the ledger counts it, and each problem with its remedy. */
export const activitiesPart: Part = ({ dossier, today }) => {
  const rows = ledgerYear(dossier, today).filter(({ total }) => total > 0)
  if (rows.length === 0) return [paragraph(blank('宣传、承诺、调研、反馈和检查各做了几次'))]
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const kinds = rows.map(({ title, total: times }) => `${title}${times}次`).join('、')
  const byMonth = months.flatMap(month => {
    const times = rows.reduce((sum, { cells }) => sum + (cells[month - 1]?.count ?? 0), 0)
    return times > 0 ? [`${month}月${times}次`] : []
  })
  const undated = dossier.ledger.length - total
  return [
    paragraph(
      text(`${dossier.year}年工作台账登记${total}次，其中${kinds}。`),
      text(`按月份计，${byMonth.join('、')}。`),
      ...(undated > 0 ? [blank(`另有${undated}条台账没有写明当年日期，未计入`)] : []),
    ),
    ...publicity(dossier),
    ...remedies(dossier),
  ]
}

function publicity(dossier: Dossier) {
  const entries = inYear(dossier).flatMap(entry => (entry.kind === 'publicity' ? [entry] : []))
  if (entries.length === 0) return []
  const media = [...new Set(entries.map(({ medium }) => medium))]
    .map(
      medium =>
        `${mediumTitles[medium]}${entries.filter(entry => entry.medium === medium).length}次`,
    )
    .join('、')
  return [paragraph(text(`${ledgerRowTitles.publicity}${entries.length}次，其中${media}。`))]
}

function remedies(dossier: Dossier) {
  const found = inspectionsInYear(dossier)
  if (found.length === 0) return []
  const closed = found.filter(({ closedOn }) => closedOn !== '')
  return [
    paragraph(
      text(`${ledgerRowTitles.inspection}发现问题${found.length}个，已整改${closed.length}个。`),
    ),
    ...bullets(
      closed.map(({ happenedOn, title, remedy, closedOn, evidence }) => [
        text(`${shortDate(happenedOn)}，${bare(title)}。`),
        ...(remedy.trim() === '' ? [blank('整改措施')] : [text(bare(remedy))]),
        text(`，${shortDate(closedOn)}完成整改`),
        ...citations(dossier, evidence),
        text('。'),
      ]),
    ),
  ]
}

export function inYear({ ledger, year }: Dossier) {
  return byDay(ledger).filter(({ happenedOn }) => happenedOn.startsWith(`${year}-`))
}

export function inspectionsInYear(dossier: Dossier): readonly Inspection[] {
  return inYear(dossier).flatMap(entry =>
    entry.kind === 'inspection' && rowOf(entry) === 'inspection' ? [entry] : [],
  )
}
