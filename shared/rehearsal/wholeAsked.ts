import { isBlank, plainText } from '../domain/characterCount.ts'
import { linesOf } from '../domain/lines.ts'
import { fieldValue } from '../domain/requirements.ts'
import { sentencesOf } from '../domain/sentences.ts'
import { spokenLines } from '../domain/spokenLines.ts'
import { taskStanding } from '../domain/taskTimeline.ts'
import type { SectionId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'
import { figuresIn } from './figures.ts'
import type { Question } from './question.ts'

/** What is asked of the dossier as a whole: its name, its goals, its tasks. */
export function wholeQuestions(dossier: Dossier, today: string): readonly Question[] {
  return [...brandQuestions(dossier), ...goalQuestions(dossier), ...taskQuestions(dossier, today)]
}

function brandQuestions(dossier: Dossier): readonly Question[] {
  const isNamed = fieldValue(dossier, 'brand').trim() !== ''
  const hasRecord = dossier.honours.length + dossier.media.length > 0
  const whole = { topic: 'brand', demands: [] } as const
  return [
    ...(isNamed
      ? []
      : [{ ...whole, text: '这个品牌叫什么名字？', at: { kind: 'unit' } as const, weight: 95 }]),
    ...(hasRecord
      ? []
      : [
          {
            ...whole,
            text: '得过什么荣誉，上过什么媒体？一项也没有列。',
            at: { kind: 'honours' } as const,
            weight: 50,
          },
        ]),
  ]
}

type Goal = { readonly name: string; readonly words: string; readonly block: number }

/** Goals of the plan that the submission never comes back to. */
function goalQuestions(dossier: Dossier): readonly Question[] {
  const told = Object.values(dossier.narratives)
    .map(text => plainText(text, dossier))
    .join('\n')
  const sentences = sentencesOf(told).map(({ text }) => text)
  return dossier.campaign.planSections.flatMap(({ id }) => {
    const text = dossier.plan[id]
    if (!text || isBlank(text)) return []
    return goalsIn(text, dossier)
      .filter(({ name }) => !sentences.some(sentence => isAbout(sentence, name)))
      .map(goal => goalQuestion(id, goal))
  })
}

function goalQuestion(section: SectionId, { name, words, block }: Goal): Question {
  return {
    topic: 'goal',
    weight: 64,
    text: `方案定的“${words || name}”，结果怎样？`,
    at: { kind: 'plan', section },
    span: { found: '', block, from: 0, to: 0 },
    demands: [],
  }
}

function goalsIn(text: RichText, dossier: Dossier): readonly Goal[] {
  return [...goalsInTables(text), ...goalsInSentences(text, dossier)]
}

/** Rows of a table with a column of goals: 指标 · 2026年目标. */
function goalsInTables(text: RichText): readonly Goal[] {
  const lines = linesOf(text)
  return text.content.flatMap((block, top) => {
    if (block.type !== 'table') return []
    const cells = lines.filter(line => line.top === top)
    const width = block.content[0]?.content.length ?? 0
    const isPlain =
      width > 0 &&
      block.content.every(row => row.content.length === width) &&
      cells.length === width * block.content.length
    const column = cells.slice(0, width).findIndex(cell => /目标/.test(cell.text))
    if (!isPlain || column < 1) return []
    return block.content.slice(1).flatMap((_row, index) => {
      const name = cells[(index + 1) * width]
      const goal = cells[(index + 1) * width + column]
      if (!name || !goal || figuresIn(goal.text).length === 0) return []
      return { name: name.text, words: `${name.text}${goal.text}`, block: name.block }
    })
  })
}

const aim = /(?:力争|争取|确保|目标是|努力|力求)(?:在?.{0,10}(?:前|内|底|末))?/

const leadsUp =
  /^(?:年内|今年|全年|年底前)|(?:提高|提升|缩短|控制|稳定|保持|下降|降|达)?[到至在]?(?:达到|完成|不低于|不少于|不超过|[到至在为])?$/g

/** “力争群众满意率达到98%以上”: a clause with an aim and a figure. */
function goalsInSentences(text: RichText, dossier: Dossier): readonly Goal[] {
  const kinds = linesOf(text)
  return spokenLines(text, dossier)
    .filter(({ block }) => kinds[block]?.kind === 'paragraph' || kinds[block]?.kind === 'item')
    .flatMap(({ block, text: line }) =>
      line.split(/[，。；！？：]/).flatMap(clause => {
        const [figure] = figuresIn(clause)
        if (!figure || !aim.test(clause)) return []
        const name = clause.slice(0, figure.from).replace(aim, '').replace(leadsUp, '').trim()
        return name.length < 2 ? [] : { name, words: clause, block }
      }),
    )
}

/** At least half of the name, taken two characters at a time. */
function isAbout(sentence: string, name: string): boolean {
  const pairs = [...name].slice(1).map((_, index) => name.slice(index, index + 2))
  return pairs.filter(pair => sentence.includes(pair)).length * 2 >= pairs.length
}

function taskQuestions(dossier: Dossier, today: string): readonly Question[] {
  const late = dossier.tasks.filter(task => taskStanding(task, today) === 'overdue')
  const [first] = late
  if (!first) return []
  const name = first.title.trim() || '未命名的任务'
  const text =
    late.length === 1
      ? `“${name}”过了期还没做完，卡在哪里？`
      : `“${name}”等 ${late.length} 项任务过了期还没做完，卡在哪里？`
  return [{ topic: 'task', weight: 62, text, at: { kind: 'tasks', task: first.id }, demands: [] }]
}
