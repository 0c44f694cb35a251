import { expect, test } from 'vitest'
import { rangesHaveTheirMark } from '#shared/checks/rangesHaveTheirMark'
import { marked, mended } from './checked.ts'

test('finds hyphens in ranges', () => {
  expect(marked(rangesHaveTheirMark, '管径200-400毫米，2024-2026年，5%-8%')).toEqual([
    '200-400',
    '2024-2026',
    '5%-8',
  ])
})

test('sets a wave, and a dash between years', () => {
  expect(mended(rangesHaveTheirMark, '管径200-400毫米，2024-2026年')).toBe(
    '管径200～400毫米，2024—2026年',
  )
})

test('leaves phone numbers, standards and right ranges alone', () => {
  const right = '0899-8621 1960，GB/T 9704-2012，200～400毫米，3-2单元'

  expect(marked(rangesHaveTheirMark, right)).toEqual([])
})
