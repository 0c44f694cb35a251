import { expect, test } from 'vitest'
import { yearsAreInFigures } from '#shared/checks/yearsAreInFigures'
import { marked, mended } from './checked.ts'

test('finds years in hanzi', () => {
  expect(marked(yearsAreInFigures, '二〇二六年启用，一九九八年建成')).toEqual([
    '二〇二六年',
    '一九九八年',
  ])
})

test('writes them in figures', () => {
  expect(mended(yearsAreInFigures, '二○二六年启用')).toBe('2026年启用')
})

test('leaves lengths of time alone', () => {
  expect(marked(yearsAreInFigures, '一百二十年，二三年光景')).toEqual([])
})
