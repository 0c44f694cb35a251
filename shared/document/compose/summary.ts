import type { Subject } from '../../checks/check.ts'
import { isBlank } from '../../domain/characterCount.ts'
import { chineseDate } from '../../domain/dates.ts'
import { fieldValue } from '../../domain/requirements.ts'
import { taskStandingTitles } from '../../domain/taskTimeline.ts'
import type { Dossier } from '../../schema/dossier.ts'
import { type Block, type Doc, heading, words } from '../model.ts'
import { numbered } from '../numbered.ts'
import { dataTable, valueCell } from './cells.ts'
import { comparisonBlocks } from './comparisons.ts'
import { citablesOf, listedItems } from './evidence.ts'
import { inspectionBlocks, ledgerYearBlocks } from './ledger.ts'
import { period } from './plan.ts'
import { honoursBlocks } from './records.ts'
import { richBlocks } from './richBlocks.ts'
import { brandTitle, deliverableTitle } from './titles.ts'

/**
 * 创建总结: what is written, under the campaign's headings, then what the tables
 * of the year say: tasks, comparisons, honours of the year, inspections, ledger.
 */
export function composeSummary({ dossier, campaign, today }: Subject): Doc {
  const unit = fieldValue(dossier, 'unit').trim()
  const title = `${dossier.year}年${brandTitle(dossier)}${deliverableTitle(campaign, 'summary')}`
  const lines = [unit, title].filter(line => line)
  const evidence = listedItems(dossier)
  const references = { citables: citablesOf(evidence), wording: dossier }
  const blocks: readonly Block[] = [
    { kind: 'title', lines, anchor: 'title-1', startsPage: false },
    ...campaign.summarySections.flatMap(section => {
      const text = dossier.summary[section.id]
      return isBlank(text)
        ? []
        : [heading(1, [words(section.title)]), ...richBlocks(text, 1, references)]
    }),
    ...taskBlocks(dossier),
    ...comparisonBlocks(dossier, evidence),
    ...honoursBlocks(honoursOfYear(dossier)),
    ...inspectionBlocks(dossier, evidence),
    ...ledgerYearBlocks(dossier, today),
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

function honoursOfYear({ honours, year }: Dossier): Dossier['honours'] {
  return honours.filter(({ awardedOn }) => awardedOn.startsWith(`${year}-`))
}

/** 任务完成情况: the responsibility table once more, with what became of each. */
function taskBlocks({ tasks }: Dossier): readonly Block[] {
  if (tasks.length === 0) return []
  return [
    heading(1, [words('任务完成情况')]),
    dataTable(
      [
        ['序号', 12],
        ['工作任务', 57],
        ['责任部门', 27],
        ['起止时间', 40],
        ['完成情况', 20],
      ],
      tasks.map((task, index) => ({
        cells: [
          valueCell(String(index + 1), 'center'),
          valueCell(task.title),
          valueCell(task.department, 'center'),
          valueCell(period(task), 'center'),
          valueCell(taskStandingTitles[task.state], 'center'),
        ],
      })),
    ),
  ]
}
