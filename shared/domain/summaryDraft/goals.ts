import type { Dossier } from '../../schema/dossier.ts'
import type { Fact } from '../../schema/facts.ts'
import type { Inline, RichText, Table } from '../../schema/richText.ts'
import { inlineText } from '../characterCount.ts'
import { citationMark } from '../lines.ts'
import { spokenLines } from '../spokenLines.ts'
import { blank, bullets, chip, type Part, paragraph, table, text } from './pieces.ts'

type Goal = { readonly name: string; readonly goal: string }

/** More sentences of goals than these are no longer goals. */
const mostSentences = 5

/** What the plan promised, beside the fact of the same name; where there is none, a blank. */
export const goalsPart: Part = ({ dossier }) => {
  const texts = dossier.campaign.planSections.flatMap(({ id }) => dossier.plan[id] ?? [])
  const goals = texts.flatMap(rich => goalsIn(rich, dossier))
  const sentences = texts.flatMap(rich => goalSentences(rich, dossier)).slice(0, mostSentences)
  if (goals.length + sentences.length === 0) {
    return [paragraph(blank('方案定了哪几个目标，实际做到多少'))]
  }
  return [
    ...(goals.length > 0
      ? [
          paragraph(text(`实施方案定下的${goals.length}项指标，完成情况如下：`)),
          table([
            [[text('指标')], [text('方案目标')], [text('实际完成')]],
            ...goals.map(({ name, goal }) => [[text(name)], [text(goal)], result(dossier, name)]),
          ]),
        ]
      : []),
    ...bullets(
      sentences.map(sentence => [
        text(`方案提出：${sentence}`),
        text('完成情况：'),
        blank('实际结果'),
        text('。'),
      ]),
    ),
    paragraph(blank('没有达到的目标差多少、什么原因，什么时候达到')),
  ]
}

function result({ facts }: Dossier, name: string): readonly Inline[] {
  const fact = factNamed(facts, name)
  if (!fact) return [blank('实际完成数')]
  const period = fact.period.trim()
  return [chip(fact, 'value'), ...(period === '' ? [] : [text(`（${period}）`)])]
}

/** The one fact of that name; of several that contain it none is taken. */
function factNamed(facts: readonly Fact[], name: string): Fact | undefined {
  const written = facts.filter(fact => fact.name.trim() !== '' && fact.value.trim() !== '')
  const same = written.find(fact => fact.name.trim() === name)
  if (same) return same
  const near = written.filter(({ name: own }) => own.includes(name) || name.includes(own.trim()))
  return near.length === 1 ? near[0] : undefined
}

/** Rows of tables with a column of goals: 指标 | … | 2026年目标. */
function goalsIn(rich: RichText, dossier: Dossier): readonly Goal[] {
  return rich.content.flatMap(block => (block.type === 'table' ? goalRows(block, dossier) : []))
}

function goalRows({ content }: Table, dossier: Dossier): readonly Goal[] {
  const rows = content.map(row =>
    row.content.map(cell =>
      cell.content
        .map(p => inlineText(p.content, dossier))
        .join('')
        .trim(),
    ),
  )
  const [head = [], ...body] = rows
  const column = head.findLastIndex(words => words.includes('目标'))
  if (column < 1) return []
  return body.flatMap(cells => {
    const [name = '', goal = ''] = [cells[0], cells[column]]
    return name === '' || goal === '' ? [] : [{ name, goal }]
  })
}

function goalSentences(rich: RichText, dossier: Dossier): readonly string[] {
  return spokenLines(rich, dossier).flatMap(({ text: line }) =>
    [...line.replaceAll(citationMark, '').matchAll(/[^。！？\n]+。/g)]
      .map(([sentence]) => sentence.trim())
      .filter(sentence => /力争|争取(?!到)|目标是|目标为/.test(sentence)),
  )
}
