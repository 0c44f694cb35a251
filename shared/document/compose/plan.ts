import type { Subject } from '../../checks/check.ts'
import { isBlank } from '../../domain/characterCount.ts'
import { chineseDate, shortDate } from '../../domain/dates.ts'
import { fieldValue } from '../../domain/requirements.ts'
import type { Task } from '../../schema/dossier.ts'
import { type Block, type Cell, type Doc, heading, words } from '../model.ts'
import { numbered } from '../numbered.ts'
import { citablesOf, listedItems } from './evidence.ts'
import { richBlocks } from './richBlocks.ts'
import { timelineBlocks } from './timeline.ts'
import { brandTitle, deliverableTitle } from './titles.ts'

/** 实施方案: what is written, under the campaign's headings; a section that is blank is left out. */
export function composePlan({ dossier, campaign, today }: Subject): Doc {
  const unit = fieldValue(dossier, 'unit').trim()
  const lines = [unit, `${brandTitle(dossier)}${deliverableTitle(campaign, 'plan')}`]
  const references = { citables: citablesOf(listedItems(dossier)), wording: dossier }
  const blocks: readonly Block[] = [
    { kind: 'title', lines: lines.filter(line => line), anchor: 'title-1', startsPage: false },
    ...campaign.planSections.flatMap(section => {
      const text = dossier.plan[section.id]
      return isBlank(text)
        ? []
        : [heading(1, [words(section.title)]), ...richBlocks(text, 1, references)]
    }),
    ...taskBlocks(dossier.tasks),
    ...timelineBlocks(dossier, today),
    { kind: 'signature', unit, date: chineseDate(today) },
  ]
  return {
    title: lines.join(''),
    author: unit,
    date: today,
    layout: dossier.layout,
    blocks: numbered(blocks),
  }
}

function taskBlocks(tasks: readonly Task[]): readonly Block[] {
  if (tasks.length === 0) return []
  const head = ['序号', '工作任务', '责任部门', '责任人', '起止时间', '成果和证明']
  return [
    heading(1, [words('责任分工')]),
    {
      kind: 'table',
      style: 'data',
      columns: [11, 44, 25, 17, 32, 27],
      rows: [
        { isHead: true, cells: head.map(text => cell(text, 'head')) },
        ...tasks.map((task, index) => ({
          cells: [
            cell(String(index + 1), 'value', 'center'),
            cell(task.title),
            cell(task.department, 'value', 'center'),
            cell(task.person, 'value', 'center'),
            cell(period(task), 'value', 'center'),
            cell(task.proof),
          ],
        })),
      ],
    },
  ]
}

function cell(text: string, role: Cell['role'] = 'value', align: Cell['align'] = 'left'): Cell {
  return { role, lines: [[words(text.trim())]], align: role === 'head' ? 'center' : align }
}

/** 5月10日至6月30日 */
export function period({ startsOn, endsOn }: Task): string {
  if (startsOn === '' && endsOn === '') return ''
  if (startsOn === endsOn) return shortDate(startsOn)
  if (endsOn === '') return `${shortDate(startsOn)}起`
  if (startsOn === '') return `${shortDate(endsOn)}前`
  return `${shortDate(startsOn)}至${shortDate(endsOn)}`
}
