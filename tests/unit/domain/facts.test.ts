import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText, richTextCount } from '#shared/domain/characterCount'
import { changeRow, moveRow, removeRow } from '#shared/domain/editRows'
import { factText, referenceText } from '#shared/domain/facts'
import { spokenLines } from '#shared/domain/spokenLines'
import { FactId, type RichText } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { anyRichText } from '../../builders/anyRichText.ts'

test.each([
  ['98.6', '%', '98.6%'],
  ['98.6 ', '％', '98.6%'],
  ['９８．６', '%', '98.6%'],
  ['98.6%', '%', '98.6%'],
  ['5', '日', '5日'],
  ['1 126', '件', '1126件'],
  ['12', 'km', '12km'],
  ['', '日', '＿＿'],
])('prints “%s” in “%s” as “%s”', (value, unit, printed) => {
  expect(factText({ value, unit, before: '' }, 'value')).toBe(printed)
})

test('a removed fact prints a blank', () => {
  expect(referenceText({ facts: [] }, FactId.parse('gone'), 'value')).toBe('＿＿')
})

test('a text says the facts it refers to, and counts them as printed', () => {
  const text = saying('由', { fact: 'satisfied', part: 'before' }, '升到', { fact: 'satisfied' })
  const wording = { facts: [aFact({ before: '91.3' })] }

  expect(plainText(text, wording)).toBe('由91.3%升到98.6%')
  expect(richTextCount(text, wording)).toBe(5)
})

const ids = ['a', 'b', 'c'] as const
const facts = ids.map(id => aFact({ id, name: id }))
const anyWords = fc.string({ maxLength: 12 })
const anyEdit = fc.oneof(
  fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('move' as const), id: fc.constantFrom(...ids), to: fc.nat(3) }),
  fc.record({
    kind: fc.constant('change' as const),
    id: fc.constantFrom(...ids),
    change: fc.record({ name: anyWords, value: anyWords, unit: anyWords, before: anyWords }),
  }),
)

/** What is left of a text when the words of its facts are taken out. */
function withoutFacts(text: RichText, wording: Parameters<typeof spokenLines>[1]) {
  return spokenLines(text, wording).map(({ text, references }) =>
    references.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text),
  )
}

test('whatever happens to the facts, no other word of a text changes', () => {
  fc.assert(
    fc.property(anyRichText, fc.array(anyEdit, { maxLength: 6 }), (text, edits) => {
      const before = aDossier({ facts, narratives: { 'c1-r1': text } })
      const after = edits.reduce((dossier, edit) => {
        if (edit.kind === 'remove') return removeRow(dossier, 'facts', edit.id)
        if (edit.kind === 'move') return moveRow(dossier, 'facts', edit.id, edit.to)
        return changeRow(dossier, 'facts', edit.id, edit.change)
      }, before)

      expect(after.narratives).toBe(before.narratives)
      expect(withoutFacts(text, after)).toEqual(withoutFacts(text, before))
    }),
  )
})

test('a place in the spoken line leads to the same place in the editor', () => {
  const text = saying('满意率', { fact: 'satisfied' }, '，高。')
  const [line] = spokenLines(text, { facts: [aFact()] })

  expect(line?.text).toBe('满意率98.6%，高。')
  expect([0, 3, 5, 8, 9, 11].map(offset => line?.at(offset))).toEqual([0, 3, 3, 4, 5, 7])
})
