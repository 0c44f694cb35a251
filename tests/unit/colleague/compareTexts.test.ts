import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adoptChanges, changeCounts } from '#shared/domain/adoptChanges'
import { compareTexts } from '#shared/domain/compareTexts'
import { referenceWords } from '#shared/domain/printedWords'
import { tidyText } from '#shared/domain/tidyText'
import { wordDifferences } from '#shared/domain/wordDifferences'
import { RichText } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact } from '../../builders/aFact.ts'
import { anyRichText } from '../../builders/anyRichText.ts'

const dossier = aDossier({ facts: [aFact({ id: 'limit', value: '2', unit: '日' })] })
const words = referenceWords(dossier)
const prose = (...lines: readonly string[]) =>
  RichText.parse({
    type: 'doc',
    content: lines.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })
const all = (count: number) => new Set(Array.from({ length: count }, (_, at) => at))

test('no change adopted leaves the text, every change adopted gives the other', () => {
  const plain = anyRichText.map(text => tidyText(withoutReferences(text)))
  fc.assert(
    fc.property(plain, plain, (before, after) => {
      const changes = compareTexts(before, after, words)

      expect(adoptChanges(before, changes, new Set())).toEqual(before)
      expect(adoptChanges(before, changes, all(changes.length))).toEqual(after)
    }),
    { numRuns: 200 },
  )
})

test('what is not changed stays as it stood, with blank paragraphs and lists apart', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, (one, other) => {
      const [text, after] = [withoutReferences(one), tidyText(withoutReferences(other))]
      const changes = compareTexts(tidyText(text), after, words)
      const hasWords = tidyText(text).content.length > 0

      expect(adoptChanges(text, changes, new Set())).toEqual(
        hasWords ? text : { type: 'doc', content: [] },
      )
      // Blank paragraphs count for nothing, whatever is adopted.
      const adopted = adoptChanges(text, changes, all(changes.length))
      expect(tidyText(adopted)).toEqual(tidyText(after))
    }),
    { numRuns: 200 },
  )
})

test('a change in one paragraph leaves the blank lines around it', () => {
  const blank = { type: 'paragraph' } as const
  const [first, second, third] = prose('甲段写巡查。', '乙段写回访。', '丙段。').content
  if (!first || !second || !third) throw new Error('three paragraphs')
  const text: RichText = { type: 'doc', content: [first, blank, second, blank, blank, third] }
  const changed = prose('甲段写巡查。', '乙段写回访记录。', '丙段。')
  const changes = compareTexts(tidyText(text), changed, words)

  expect(adoptChanges(text, changes, all(changes.length)).content).toEqual([
    ...[first, blank, changed.content[1], blank, blank, third],
  ])
})

/** References come back by their words, so that only words are compared here. */
function withoutReferences(text: RichText): RichText {
  const plain = JSON.stringify(text).replace(
    /\{"type":"(?:citation|fact)","attrs":\{[^}]*\}\}/g,
    '{"type":"text","text":"x"}',
  )
  return JSON.parse(plain) as RichText
}

test('counts what was changed, added and removed', () => {
  const before = prose(
    '路灯报修两日办结，群众满意。',
    '这一段会被删去，谁也不再提起它。',
    '不动的一段。',
  )
  const after = prose('路灯报修一日办结，群众满意。', '不动的一段。', '全新的内容写在最后面。')

  expect(changeCounts(compareTexts(before, after, words))).toEqual({
    changed: 1,
    added: 1,
    removed: 1,
  })
})

test('only the ticked changes are taken', () => {
  const before = prose('甲段写巡查。', '乙段写回访。')
  const changes = compareTexts(before, prose('甲段写巡查记录。', '丙段全是新的话'), words)
  const first = changes.findIndex(({ kind }) => kind === 'changed')

  expect(adoptChanges(before, changes, new Set([first]))).toEqual(
    prose('甲段写巡查记录。', '乙段写回访。'),
  )
})

describe('a fact that came home as bare words', () => {
  const before = RichText.parse({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '办结时限' },
          { type: 'fact', attrs: { fact: 'limit', part: 'value' } },
          { type: 'text', text: '，全年如此。' },
        ],
      },
    ],
  })

  test('is the fact again where its words were left alone', () => {
    const changes = compareTexts(before, prose('报修办结时限2日，全年都是如此。'), words)
    const adopted = adoptChanges(before, changes, all(1))

    expect(JSON.stringify(adopted)).toContain('"fact":"limit"')
    expect(changes).toHaveLength(1)
  })

  test('stays words where they were changed', () => {
    const adopted = adoptChanges(
      before,
      compareTexts(before, prose('办结时限3日，全年如此。'), words),
      all(1),
    )

    expect(adopted).toEqual(prose('办结时限3日，全年如此。'))
  })

  test('counts as no change when nothing else changed', () => {
    const changes = compareTexts(before, prose('办结时限2日，全年如此。'), words)

    expect(changes).toEqual([{ kind: 'same', before: before.content[0] }])
  })
})

test('differences are whole Chinese words', () => {
  const line = (text: string) => [{ text, look: 'plain' as const }]

  expect(wordDifferences(line('居民普遍满意'), line('市民普遍满意'))).toEqual([
    { text: '居民', look: 'plain', kind: 'removed' },
    { text: '市民', look: 'plain', kind: 'added' },
    { text: '普遍满意', look: 'plain', kind: 'same' },
  ])
})

test('a long text that was written anew is answered in time', () => {
  const long = (mark: string) =>
    prose(
      ...Array.from({ length: 1500 }, (_, at) => `${mark}第${at}段，${mark.repeat(20)}${at * 7}`),
    )
  const started = performance.now()
  const changes = compareTexts(long('旧文'), long('新稿'), words)

  expect(adoptChanges(long('旧文'), changes, all(changes.length))).toEqual(long('新稿'))
  expect(performance.now() - started).toBeLessThan(5000)
})
