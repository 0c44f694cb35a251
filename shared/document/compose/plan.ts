import type { Subject } from '../../checks/check.ts'
import { isBlank } from '../../domain/characterCount.ts'
import { chineseDate, shortDate } from '../../domain/dates.ts'
import { fieldValue } from '../../domain/requirements.ts'
import type { Dossier, Task } from '../../schema/dossier.ts'
import { textHeight } from '../layout.ts'
import { type Block, type Doc, heading, words } from '../model.ts'
import { numbered } from '../numbered.ts'
import { type Annex, annexed } from './annexes.ts'
import { dataTable, valueCell } from './cells.ts'
import { citablesOf, listedItems } from './evidence.ts'
import { richBlocks } from './richBlocks.ts'
import { timelineTable } from './timeline.ts'
import { brandTitle, deliverableTitle } from './titles.ts'

/**
 * 实施方案: what is written, under the campaign's headings; a section that is blank
 * is left out. Who does what until when is attached, on pages on their side.
 */
export function composePlan({ dossier, campaign, today }: Subject): Doc {
  const unit = fieldValue(dossier, 'unit').trim()
  const lines = [unit, `${brandTitle(dossier)}${deliverableTitle(campaign, 'plan')}`]
  const references = { citables: citablesOf(listedItems(dossier)), wording: dossier }
  const { note, pages } = annexed(annexesOf(dossier, today))
  const blocks: readonly Block[] = [
    { kind: 'title', lines: lines.filter(line => line), anchor: 'title-1', startsPage: false },
    ...campaign.planSections.flatMap(section => {
      const text = dossier.plan[section.id]
      return isBlank(text)
        ? []
        : [heading(1, [words(section.title)]), ...richBlocks(text, 1, references)]
    }),
    ...note,
    { kind: 'signature', unit, date: chineseDate(today) },
    ...pages,
  ]
  return {
    title: lines.join(''),
    author: unit,
    date: today,
    layout: dossier.layout,
    blocks: numbered(blocks),
  }
}

function annexesOf(dossier: Dossier, today: string): readonly Annex[] {
  if (dossier.tasks.length === 0) return []
  const width = textHeight(dossier.layout)
  const timeline = timelineTable(dossier, today, width)
  return [
    { title: '责任分工表', isWide: true, blocks: [taskTable(dossier.tasks, width)] },
    ...(timeline ? [{ title: '进度安排表', isWide: true, blocks: [timeline] }] : []),
  ]
}

function taskTable(tasks: readonly Task[], width: number): Block {
  const fixed = { number: 13, department: 36, person: 25, period: 42 }
  const left = width - Object.values(fixed).reduce((sum, column) => sum + column, 0)
  return dataTable(
    [
      ['序号', fixed.number],
      ['工作任务', 0.6 * left],
      ['责任部门', fixed.department],
      ['责任人', fixed.person],
      ['起止时间', fixed.period],
      ['成果和证明', 0.4 * left],
    ],
    tasks.map((task, index) => ({
      cells: [
        valueCell(String(index + 1), 'center'),
        valueCell(task.title),
        valueCell(task.department, 'center'),
        valueCell(task.person, 'center'),
        valueCell(period(task), 'center'),
        valueCell(task.proof),
      ],
    })),
  )
}

/** 5月10日至6月30日 */
export function period({ startsOn, endsOn }: Task): string {
  if (startsOn === '' && endsOn === '') return ''
  if (startsOn === endsOn) return shortDate(startsOn)
  if (endsOn === '') return `${shortDate(startsOn)}起`
  if (startsOn === '') return `${shortDate(endsOn)}前`
  return `${shortDate(startsOn)}至${shortDate(endsOn)}`
}
