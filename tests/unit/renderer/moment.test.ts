import { expect, test } from 'vitest'
import { clock, moment } from '../../../renderer/lib/moment.ts'

const now = new Date(2026, 10, 22, 9, 0)
const at = (...parts: [number, number, number, number, number]) =>
  moment(new Date(...parts).toISOString(), now)

test('as much of the date is said as is needed', () => {
  expect(at(2026, 10, 22, 8, 5)).toBe('今天 8:05')
  expect(at(2026, 10, 20, 16, 32)).toBe('11月20日 16:32')
  expect(at(2025, 10, 22, 16, 32)).toBe('2025年11月22日 16:32')
})

test('a saved text says the second, past midnight too', () => {
  expect(clock('')).toBe('')
  expect(clock(new Date(2026, 5, 1, 0, 4, 9).toISOString())).toBe('00:04:09')
})
