import { expect, test } from 'vitest'
import { durationText } from '#shared/domain/recordingText'

test.each([
  [0.2, '1 秒'],
  [59.4, '59 秒'],
  [60, '1 分'],
  [205, '3 分 25 秒'],
  [3600, '1 小时'],
  [3725, '1 小时 2 分 5 秒'],
  [7205, '2 小时 5 秒'],
])('%s seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text)
})
