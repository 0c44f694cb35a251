import { expect, test } from 'vitest'
import { annexNamesHaveNoEndMark } from '#shared/checks/annexNamesHaveNoEndMark'
import { marked, mended } from './checked.ts'

test('finds the mark after the name of an annex, and takes it away', () => {
  expect(marked(annexNamesHaveNoEndMark, '附件：责任分工表。')).toEqual(['。'])
  expect(mended(annexNamesHaveNoEndMark, '附件：1. 责任分工表；')).toBe('附件：1. 责任分工表')
})

test('leaves sentences about annexes alone', () => {
  expect(marked(annexNamesHaveNoEndMark, '附件由服务科汇总。', '附件：责任分工表')).toEqual([])
})
