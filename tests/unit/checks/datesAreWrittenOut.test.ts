import { expect, test } from 'vitest'
import { datesAreWrittenOut } from '#shared/checks/datesAreWrittenOut'
import { marked, mended } from './checked.ts'

test('finds dates in short forms', () => {
  expect(marked(datesAreWrittenOut, '2026.3.1启用，2026-03-05验收，2026/4/6公布')).toEqual([
    '2026.3.1',
    '2026-03-05',
    '2026/4/6',
  ])
})

test('writes them out', () => {
  expect(mended(datesAreWrittenOut, '2026.03.01启用，2026/12/6验收')).toBe(
    '2026年3月1日启用，2026年12月6日验收',
  )
})

test('leaves spans of years, phone numbers and standards alone', () => {
  const right = '2025—2026年，电话0899-8621 1960，GB/T 9704-2012，投入2026.5万元'

  expect(marked(datesAreWrittenOut, right)).toEqual([])
})
