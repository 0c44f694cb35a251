import { expect, test } from 'vitest'
import { bracketsAreFullWidth } from '#shared/checks/bracketsAreFullWidth'
import { marked, mended } from './checked.ts'

test('finds narrow brackets, also when only one of the pair is', () => {
  expect(marked(bracketsAreFullWidth, '泵车(移动式)2台，工单(2026)共3264件，班长（周明)')).toEqual([
    '(移动式)',
    '(2026)',
    '（周明)',
  ])
})

test('widens both', () => {
  expect(mended(bracketsAreFullWidth, '泵车(移动式)2台')).toBe('泵车（移动式）2台')
})

test('leaves wide ones and formulas alone', () => {
  expect(marked(bracketsAreFullWidth, '泵车（移动式），f(x)=2')).toEqual([])
})
