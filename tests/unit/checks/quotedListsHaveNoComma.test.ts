import { expect, test } from 'vitest'
import { quotedListsHaveNoComma } from '#shared/checks/quotedListsHaveNoComma'
import { marked, mended } from './checked.ts'

test('finds commas between quotes and between book titles', () => {
  expect(marked(quotedListsHaveNoComma, '“接”、“看”，《规范》、《办法》')).toEqual(['、', '、'])
  expect(mended(quotedListsHaveNoComma, '“接”、“看”、“测”')).toBe('“接”“看”“测”')
})

test('leaves a comma where something stands between', () => {
  expect(marked(quotedListsHaveNoComma, '“接”（15秒）、“看”，“师傅、阿姨”')).toEqual([])
})
