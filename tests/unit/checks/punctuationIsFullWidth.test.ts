import { expect, test } from 'vitest'
import { punctuationIsFullWidth } from '#shared/checks/punctuationIsFullWidth'
import { marked, mended } from './checked.ts'

test('finds narrow marks beside Chinese characters', () => {
  expect(marked(punctuationIsFullWidth, '先看井,后看户;共3处,都修好了.')).toEqual([
    ',',
    ';',
    ',',
    '.',
  ])
})

test('widens them', () => {
  expect(mended(punctuationIsFullWidth, '承诺:30分钟到场,通不了不收工.')).toBe(
    '承诺：30分钟到场，通不了不收工。',
  )
})

test('leaves times, thousands, addresses and decimals alone', () => {
  const right = '10:30到场，投入1,200元，见http://example.cn，用时5.8小时，QC: 35'

  expect(marked(punctuationIsFullWidth, right)).toEqual([])
})
