import { expect, test } from 'vitest'
import { daysAreCalledRi } from '#shared/checks/daysAreCalledRi'
import { marked, mended } from './checked.ts'

test('finds 号 after a month, and mends it', () => {
  expect(marked(daysAreCalledRi, '3月1号启用')).toEqual(['1号'])
  expect(mended(daysAreCalledRi, '3月1号启用，5月20号验收')).toBe('3月1日启用，5月20日验收')
})

test('leaves house and document numbers alone', () => {
  expect(marked(daysAreCalledRi, '柳堤小区3号楼，云排养〔2026〕9号')).toEqual([])
})
