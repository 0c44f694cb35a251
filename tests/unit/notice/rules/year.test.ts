import { expect, test } from 'vitest'
import { year } from '#shared/notice/rules/year'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('the title says it', () => {
  expect(saidBy(year, '关于开展2026年度文明窗口评选的通知\n2025年12月30日前报送。')).toEqual([
    'year: 2026',
  ])
})

test('else the dates, and never the date of a web page', () => {
  expect(
    saidBy(year, '关于评选的通知\n发布时间:2022-08-09\n（2013年5月）动员。\n（2013年6月）实施。'),
  ).toEqual(['year: 2013'])
})
