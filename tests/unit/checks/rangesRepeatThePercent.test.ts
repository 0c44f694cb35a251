import { expect, test } from 'vitest'
import { rangesRepeatThePercent } from '#shared/checks/rangesRepeatThePercent'
import { marked, mended } from './checked.ts'

test('finds a range with one sign, and adds the other', () => {
  expect(marked(rangesRepeatThePercent, '下降10～15%')).toEqual(['10～'])
  expect(mended(rangesRepeatThePercent, '下降10～15%，提高5至8%')).toBe('下降10%～15%，提高5%至8%')
})

test('leaves complete ranges alone', () => {
  expect(marked(rangesRepeatThePercent, '下降10%～15%，由5%提高到8%')).toEqual([])
})
