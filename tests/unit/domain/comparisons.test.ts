import { expect, test } from 'vitest'
import { comparisonOf, comparisons } from '#shared/domain/comparisons'
import { numberIn } from '#shared/domain/numerals'
import { aFact } from '../../builders/aFact.ts'

const change = (before: string, value: string, unit: string) =>
  comparisonOf(aFact({ before, value, unit }))?.change

test.each([
  ['5', '2', '日', '减少3日（60%）'],
  ['26.4', '5.8', '小时', '减少20.6小时（78%）'],
  ['91.3', '98.6', '%', '提高7.3个百分点'],
  ['11.6', '1.3', '%', '下降10.3个百分点'],
  ['2', '4', '名', '增加2名（100%）'],
  ['0', '4', '名', '增加4名'],
  ['1,200', '1.2万', '人', '增加10800人（900%）'],
  ['3', '3', '个', '持平'],
])('says of %s → %s in %s: %s', (before, value, unit, text) => {
  expect(change(before, value, unit)?.text).toBe(text)
})

test('has a shorter way to say it for a table', () => {
  expect(change('26.4', '5.8', '小时')?.brief).toBe('减少78%')
  expect(change('91.3', '98.6', '%')?.brief).toBe('提高7.3个百分点')
  expect(change('0', '4', '名')?.brief).toBe('增加4名')
})

test('the longer bar is whole, and the other its share', () => {
  expect(change('8', '2', '件')?.shares).toEqual({ before: 1, now: 0.25 })
  expect(change('90', '100', '%')?.shares).toEqual({ before: 0.9, now: 1 })
  expect(change('0', '0', '件')?.shares).toEqual({ before: 0, now: 0 })
})

test('words are compared without bars, and a fact without a past not at all', () => {
  const words = aFact({ before: '人工登记', value: '自动登记', unit: '' })

  expect(comparisonOf(words)).toMatchObject({ before: '人工登记', now: '自动登记', change: null })
  expect(comparisons([aFact(), words])).toHaveLength(1)
})

test.each([
  ['1,264', 1264],
  ['2.05万', 20_500],
  ['约30余', 30],
  ['-2.5', -2.5],
  ['5至7', null],
  ['三', null],
  ['', null],
])('reads “%s” as %s', (text, value) => {
  expect(numberIn(text)).toBe(value)
})
