import { expect, test } from 'vitest'
import { characterCount, isBlank, richTextCount } from '#shared/domain/characterCount'
import { RichText } from '#shared/schema/richText'
import { prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'

test.each([
  ['', 0],
  ['服务品牌', 4],
  ['满意率98.6%，提高了', 8],
  ['2026年5月31日', 6],
  ['用 Word 打开', 4],
  ['（一）理念最新。', 8],
  ['𬭎𠮷', 2],
  ['一 二\n三　四', 4],
])('counts “%s” as %i, as Word does', (text, count) => {
  expect(characterCount(text)).toBe(count)
})

test('a text of empty paragraphs is blank, one with only a picture is not', () => {
  const picture = RichText.parse({
    type: 'doc',
    content: [
      {
        type: 'picture',
        attrs: {
          file: { hash: 'a'.repeat(64), extension: 'jpg', width: 10, height: 10 },
          caption: '',
        },
      },
    ],
  })

  expect([isBlank(undefined), isBlank(prose('', ' ')), isBlank(picture)]).toEqual([
    true,
    true,
    false,
  ])
})

test('the same text counts anew when a fact in it says more', () => {
  const text = saying('共', { fact: 'satisfied' })
  const counts = ['8', '8 / 9'].map(value =>
    richTextCount(text, { facts: [aFact({ value, unit: '人' })] }),
  )

  expect(counts).toEqual([3, 5])
})
