import { expect, test } from 'vitest'
import { chineseDate, dateIn, daysBetween, shortDate } from '#shared/domain/dates'
import { daysText } from '#shared/domain/deliverables'
import { MonthDay } from '#shared/schema/campaign'

test('a month-day becomes a date of the dossier’s year', () => {
  expect(dateIn(2026, MonthDay.parse('05-31'))).toBe('2026-05-31')
})

test('29 February exists in leap years only', () => {
  const day = MonthDay.parse('02-29')

  expect([dateIn(2024, day), dateIn(2026, day), dateIn(2000, day), dateIn(2100, day)]).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2000-02-29',
    '2100-02-28',
  ])
})

test('counts days over the end of a year and backwards', () => {
  expect([
    daysBetween('2025-12-31', '2026-01-02'),
    daysBetween('2026-06-03', '2026-05-31'),
  ]).toEqual([2, -3])
})

test('writes dates as official documents do, without leading zeros', () => {
  expect([chineseDate('2026-07-04'), shortDate('2026-11-05')]).toEqual(['2026年7月4日', '11月5日'])
})

test('says how long there is in words', () => {
  expect([daysText(12), daysText(0), daysText(-3)]).toEqual(['还有 12 天', '就是今天', '已过 3 天'])
})
