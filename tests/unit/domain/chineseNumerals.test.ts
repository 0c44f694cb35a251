import { expect, test } from 'vitest'
import { chineseNumeral } from '#shared/lib/chineseNumerals'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [213, '二百一十三'],
])('%i is %s', (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral)
})
