import { expect, test } from 'vitest'
import { periodsRunForward } from '#shared/checks/periodsRunForward'
import { marked } from './checked.ts'

test('finds periods that end before they begin', () => {
  const wrong = '2026年10月至2026年6月，2025年9月至3月，2026年至2024年'

  expect(marked(periodsRunForward, wrong)).toEqual([
    '2026年10月至2026年6月',
    '2025年9月至3月',
    '2026年至2024年',
  ])
})

test('leaves periods that run forward alone', () => {
  const right = '2024年6月至2026年10月，2026年1月至10月，2025年至2026年，2026年5月4日至5月15日'

  expect(marked(periodsRunForward, right)).toEqual([])
})
