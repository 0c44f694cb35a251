import type { Finding } from '../../checks/check.ts'
import { chineseDate } from '../../domain/dates.ts'
import { fieldValue } from '../../domain/requirements.ts'
import { charactersPerMinute, minutesGiven, minutesText } from '../../rehearsal/pace.ts'
import type { Question } from '../../rehearsal/question.ts'
import { type Asked, questionsOf } from '../../rehearsal/questions.ts'
import { type Reading, readingOf } from '../../rehearsal/reading.ts'
import { type Score, scoreOf, scoreRule, scoreWords } from '../../rehearsal/score.ts'
import type { Dossier } from '../../schema/dossier.ts'
import { type Block, type Doc, heading, paragraph, type Row, words } from '../model.ts'
import { numbered } from '../numbered.ts'
import { dataTable, groupRow, valueCell } from './cells.ts'
import { brandTitle } from './titles.ts'

type Rehearsing = {
  readonly dossier: Dossier
  /** Open ones. */
  readonly findings: readonly Finding[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/**
 * 专家十分钟 on paper, for the unit's own rehearsal: how far ten minutes reach, the
 * mock score, what is still asked. No deliverable: it is not among the composers.
 */
export function composeRehearsal({ dossier, findings, today }: Rehearsing): Doc {
  const asked = questionsOf({ dossier, findings, today })
  const unit = fieldValue(dossier, 'unit').trim()
  const lines = [`${brandTitle(dossier)}专家十分钟`, '内部演练记录']
  const about = [unit, chineseDate(today)].filter(Boolean).join('　')
  return {
    title: `${lines.join('')}（${scoreWords}）`,
    author: unit,
    date: today,
    layout: dossier.layout,
    blocks: numbered([
      { kind: 'title', lines, anchor: 'title-1', startsPage: false },
      paragraph(words(`${scoreWords}。`)),
      paragraph(words(about)),
      ...reachBlocks(readingOf(dossier)),
      ...scoreBlocks(scoreOf(dossier, asked)),
      ...questionBlocks(asked),
      heading(1, [words('模拟评分怎么算的（仅供内部演练）')]),
      ...listed(scoreRule),
    ]),
  }
}

function reachBlocks({ parts, fullMinutes, skimMinutes }: Reading): readonly Block[] {
  const rows = parts.map(({ title, characters, minutes, seen, reached }) => ({
    cells: [
      valueCell(title),
      valueCell(String(characters), 'center'),
      valueCell(`${minutes.toFixed(1)}分钟`, 'center'),
      valueCell(characters === 0 ? '—' : percent(seen), 'center'),
      valueCell(characters === 0 ? '—' : percent(reached), 'center'),
    ],
  }))
  return [
    heading(1, [words(`${minutesGiven}分钟读到哪里`)]),
    paragraph(
      words(
        `按每分钟${charactersPerMinute}字估算（软件的假定），逐字读一遍${minutesText(fullMinutes)}，挑着看${minutesText(skimMinutes)}，不含翻看证明材料的页。`,
      ),
    ),
    dataTable(
      [
        ['部分', 52],
        ['字数', 22],
        ['逐字读', 28],
        ['挑着看到', 26],
        ['十分钟内', 28],
      ],
      rows,
    ),
  ]
}

const percent = (share: number) => `${Math.round(share * 100)}%`

/** The head of the table says on every page that this is a rehearsal. */
function scoreBlocks({ criteria, counted, points }: Score): readonly Block[] {
  const rows = criteria.flatMap(
    ({ criterion, number, demands, counted: own, points: most }): readonly Row[] => [
      groupRow(`${number}. ${criterion.title}　${own} / ${most}`, 5),
      ...demands.map(({ requirement, points: share, proposed, given }) => ({
        cells: [
          valueCell(requirement.title),
          valueCell(String(share), 'center'),
          valueCell(String(proposed), 'center'),
          valueCell(given ? String(given.points) : '—', 'center'),
          valueCell(given?.reason ?? ''),
        ],
      })),
    ],
  )
  return [
    heading(1, [words('模拟评分')]),
    paragraph(words(`合计${counted}分，满分${points}分。仅供内部演练，不代表评审结果。`)),
    dataTable(
      [
        ['要求（模拟，供内部演练）', 58],
        ['分值', 18],
        ['按规则', 18],
        ['本单位', 18],
        ['理由', 44],
      ],
      rows,
    ),
  ]
}

function questionBlocks({ whole, criteria }: Asked): readonly Block[] {
  const parts = [
    { title: '整份材料', questions: whole },
    ...criteria.map(({ criterion, first }) => ({ title: criterion.title, questions: first })),
  ]
  return [
    heading(1, [words('专家还会问（内部演练）')]),
    ...parts.flatMap(({ title, questions }) => [heading(2, [words(title)]), ...asked(questions)]),
  ]
}

function asked(questions: readonly Question[]): readonly Block[] {
  if (questions.length === 0) return [paragraph(words('按规则没有看出还要问的。'))]
  return listed(questions.map(({ text }) => text))
}

function listed(lines: readonly string[]): readonly Block[] {
  const items = lines.map((line, index) => ({ marker: circled(index + 1), content: [words(line)] }))
  return [{ kind: 'list', items }]
}

const circled = (place: number) => String.fromCodePoint(0x2460 + place - 1)
