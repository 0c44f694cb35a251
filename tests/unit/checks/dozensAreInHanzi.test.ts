import { expect, test } from 'vitest'
import { dozensAreInHanzi } from '#shared/checks/dozensAreInHanzi'
import { marked, mended } from './checked.ts'

test('finds figures beside 几, and writes hanzi', () => {
  expect(marked(dozensAreInHanzi, '修了10几处，来了几100人')).toEqual(['10几', '几100'])
  expect(mended(dozensAreInHanzi, '修了20几处，来了几10人')).toBe('修了二十几处，来了几十人')
})

test('leaves hanzi alone', () => {
  expect(marked(dozensAreInHanzi, '修了十几处，来了几十人，10个')).toEqual([])
})
