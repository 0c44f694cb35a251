import { expect, test } from 'vitest'
import { documentNumbersAreBracketed } from '#shared/checks/documentNumbersAreBracketed'
import { marked, mended } from './checked.ts'

test('finds other brackets, 第 and leading zeros', () => {
  const wrong = '云排养[2026]12号、云排养（2026）9号、云建〔2026〕第5号、云建〔2026〕05号'

  expect(marked(documentNumbersAreBracketed, wrong)).toEqual([
    '[2026]12号',
    '（2026）9号',
    '〔2026〕第5号',
    '〔2026〕05号',
  ])
})

test('writes them as the standard does', () => {
  expect(mended(documentNumbersAreBracketed, '云排养【2026】第012号')).toBe('云排养〔2026〕12号')
})

test('leaves right numbers and other brackets alone', () => {
  expect(marked(documentNumbersAreBracketed, '云排养〔2026〕12号，泵站（2026年建）3号机')).toEqual(
    [],
  )
})
