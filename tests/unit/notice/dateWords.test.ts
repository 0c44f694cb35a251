import { expect, test } from 'vitest'
import { dateWordsIn, endsBefore } from '#shared/notice/dateWords'

const windows = (text: string) => dateWordsIn(text).map(({ start, end }) => `${start}..${end}`)

test.each([
  ['2013年5月31日', '05-31..05-31'],
  ['5月底', '05-31..05-31'],
  ['二月末', '02-28..02-28'],
  ['五月上旬', '05-01..05-10'],
  ['10月中旬', '10-11..10-20'],
  ['6月下旬', '06-21..06-30'],
  ['2013年6月~10月', '06-01..10-31'],
  ['6—10月', '06-01..10-31'],
  ['5月6日至20日', '05-06..05-20'],
  ['5月6日（星期一）-5月20日', '05-06..05-20'],
  ['2025.3.1—2025.3.31', '03-01..03-31'],
  ['2025/5/8', '05-08..05-08'],
  ['二〇二五年四月二十八日', '04-28..04-28'],
  ['第三季度', '07-01..09-30'],
  ['第二、三季度', '04-01..09-30'],
  ['上半年', '01-01..06-30'],
  ['年底', '12-31..12-31'],
  ['4月中旬至5月底', '04-11..05-31'],
  ['即日起至9月20日', '..09-20'],
])('%s', (text, expected) => {
  expect(windows(text)).toEqual([expected])
})

test('the year is told apart, and a day that does not exist is none', () => {
  expect(dateWordsIn('2026年5月8日')[0]?.year).toBe(2026)
  expect(dateWordsIn('13月5日、2月30日')).toEqual([])
})

test.each([
  '5月31日前',
  '5月31日17:00前',
  '5月31日（星期五）下班前',
  '截止日期为5月31日',
  '不晚于5月31日',
])('%s is an end', text => {
  const [date] = dateWordsIn(text)
  expect(date && endsBefore(text, date)).not.toBeNull()
})

test('a month with what is done in it is no end', () => {
  const [date] = dateWordsIn('5月31日召开会议')
  expect(date && endsBefore('5月31日召开会议', date)).toBeNull()
})
