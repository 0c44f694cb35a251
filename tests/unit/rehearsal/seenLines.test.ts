import fc from 'fast-check'
import { expect, test } from 'vitest'
import { richTextCount } from '#shared/domain/characterCount'
import { linesOf } from '#shared/domain/lines'
import type { Place } from '#shared/domain/place'
import { figuresIn } from '#shared/rehearsal/figures'
import { seenCharacters, seenLines } from '#shared/rehearsal/seenLines'
import { RichText } from '#shared/schema/richText'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { anyRichText } from '../../builders/anyRichText.ts'

const at: Place = { kind: 'submission' }

/** Figures in brackets, gaps as dots. */
function seen(text: RichText, wording = aDossier()): readonly string[] {
  return seenLines(text, at, wording).map(({ runs }) =>
    runs
      .map(run => ({ read: run.text, figure: `[${run.text}]`, skipped: '……' })[run.kind])
      .join(''),
  )
}

test('of a paragraph the first sentence is seen, then only what holds a figure', () => {
  const text = prose('我们立了规矩。大家都很努力，投诉降到2件，街坊都说好。')

  expect(seen(text)).toEqual(['我们立了规矩。……投诉降到[2件]，……'])
})

test('the value of a fact is a figure', () => {
  const wording = aDossier({ facts: [aFact()] })

  expect(seen(saying('有测评。满意率', { fact: 'satisfied' }, '。'), wording)).toEqual([
    '有测评。满意率[98.6%]。',
  ])
})

test('headings, cells and captions are seen whole, a picture even without caption', () => {
  const file = { hash: 'a'.repeat(64), extension: 'jpg', width: 10, height: 10 }
  const cell = (text: string) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  const text = RichText.parse({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '一句。两句。' }] },
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('指标'), cell('今年')] },
          { type: 'tableRow', content: [cell('时限'), cell('2日')] },
        ],
      },
      { type: 'picture', attrs: { file, caption: '' } },
    ],
  })

  const lines = seenLines(text, at, aDossier())

  expect(seen(text)).toEqual(['一句。两句。', '指标', '今年', '时限', '[2日]', ''])
  expect(lines.map(({ row }) => row)).toEqual([0, 0, 0, 1, 1, 0])
  expect(lines.at(-1)?.picture?.hash).toBe(file.hash)
})

test('dates, times, document numbers and names are no figures', () => {
  const text =
    '2026年7月5日21时，依云排〔2026〕12号，第9条写明，12345热线1至10月接3264件，满意率98.6%，2日办结，提高8.6个百分点，480人次'

  expect(figuresIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '3264件',
    '98.6%',
    '2日',
    '8.6个百分点',
    '480人次',
  ])
})

test('of no text more is seen than stands in it, and every line leads back to itself', () => {
  fc.assert(
    fc.property(anyRichText, text => {
      const dossier = aDossier()
      const lines = seenLines(text, at, dossier)
      // A number cut from its unit counts one character more.
      const figures = lines.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'figure'))
      expect(seenCharacters(lines)).toBeLessThanOrEqual(
        richTextCount(text, dossier) + 2 * (figures.length + lines.length),
      )
      for (const { span } of lines) {
        expect(linesOf(text)[span.block]?.text.slice(span.from, span.to)).toBe(span.found)
      }
    }),
  )
})
