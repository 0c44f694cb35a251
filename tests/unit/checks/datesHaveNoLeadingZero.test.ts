import { expect, test } from 'vitest'
import { datesHaveNoLeadingZero } from '#shared/checks/datesHaveNoLeadingZero'
import { marked, mended } from './checked.ts'

test('finds zeros before months and days', () => {
  expect(marked(datesHaveNoLeadingZero, '2026年03月01日启用，6月09日验收')).toEqual([
    '03月01日',
    '09日',
  ])
})

test('takes them away', () => {
  expect(mended(datesHaveNoLeadingZero, '2026年03月01日启用，10月08日验收')).toBe(
    '2026年3月1日启用，10月8日验收',
  )
})

test('leaves 10月10日 alone', () => {
  expect(marked(datesHaveNoLeadingZero, '2026年10月10日，历时0.5月')).toEqual([])
})
