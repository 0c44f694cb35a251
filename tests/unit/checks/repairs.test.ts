import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { repair, repairable } from '#shared/checks/repairs'
import { linesOf } from '#shared/domain/lines'
import type { Dossier } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { plantedFaults } from '../../corpus/readCorpus.ts'
import { aHeading, aNarrative, aParagraph, richText } from './checked.ts'

const look = (dossier: Dossier): readonly Finding[] =>
  runChecks(allChecks, { dossier, campaign: dossier.campaign, today: '2026-11-01' })
const textOf = (dossier: Dossier) => Object.values(dossier.narratives).flatMap(linesOf)

const words = [
  '先看井,后看户',
  '2026.3.1',
  '“接”、“看”',
  '（二）、',
  '3月1号',
  '等……',
  '１２件',
  '--',
  '。。',
  '台帐',
  '的的',
  '200-400毫米',
  '10～15%',
  '三、四个',
  '[2026]5号',
  '身份证11010519491231002X',
  '13912345678',
  '"一呼就到"',
  '(移动式)',
  '！',
  ' ',
  '通了。',
  '显著提升',
  '20几处',
  '…',
]
const messy = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map(parts => parts.join(''))

test('no rule throws, and every span lies in the text that it names', () => {
  fc.assert(
    fc.property(anyRichText, messy, (text, paragraph) => {
      const content = [...text.content, aParagraph(paragraph)]
      const dossier = aDossier({
        narratives: { 'c1-r1': RichText.parse({ type: 'doc', content }) },
      })
      const lines = textOf(dossier)
      for (const { at, span } of look(dossier)) {
        if (at.kind !== 'submission' || !span) continue
        expect(lines[span.block]?.text.slice(span.from, span.to)).toBe(span.found)
      }
    }),
    { numRuns: 60 },
  )
})

test('repairs come to an end, and leave nothing behind that can be repaired', () => {
  fc.assert(
    fc.property(messy, paragraph => {
      let dossier = aNarrative(paragraph)
      for (let round = 0; round < 8; round += 1) dossier = repair(dossier, look(dossier))

      expect(repairable(look(dossier)).map(({ rule, span }) => [rule, span?.found])).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a planted fault that can be repaired is gone after one click', () => {
  for (const { rule, kind, lines, span } of plantedFaults()) {
    if (kind === 'plan') continue
    const text = richText(
      ...lines.map(line => (line.startsWith('# ') ? aHeading(line.slice(2)) : aParagraph(line))),
    )
    const dossier = aDossier({ narratives: { 'c1-r1': text } })
    const finding = look(dossier).find(
      one => one.rule === rule && one.span?.block === span.block && one.span.from === span.from,
    )
    if (finding?.repair === undefined) continue
    const after = look(repair(dossier, [finding]))

    expect(
      after.filter(one => one.rule === rule && one.span?.block === span.block),
      lines.join('¶'),
    ).toEqual([])
  }
})

test('bold words stay bold, and citations stay where they are', () => {
  const text = richText({
    type: 'paragraph',
    content: [
      { type: 'text', text: '建立' },
      { type: 'text', text: '台帐', marks: [{ type: 'bold' }] },
      { type: 'citation', attrs: { evidence: 'e1' } },
      { type: 'text', text: '，逐户销号。' },
    ],
  })
  const dossier = aDossier({ narratives: { 'c1-r1': text } })

  expect(Object.values(repair(dossier, look(dossier)).narratives)).toEqual([
    richText({
      type: 'paragraph',
      content: [
        { type: 'text', text: '建立' },
        { type: 'text', text: '台账', marks: [{ type: 'bold' }] },
        { type: 'citation', attrs: { evidence: 'e1' } },
        { type: 'text', text: '，逐户销号。' },
      ],
    }),
  ])
})
