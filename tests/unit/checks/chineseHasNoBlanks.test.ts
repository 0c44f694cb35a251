import { expect, test } from 'vitest'
import { chineseHasNoBlanks } from '#shared/checks/chineseHasNoBlanks'
import { marked, mended } from './checked.ts'

test('finds blanks between characters and at the head of a paragraph', () => {
  expect(marked(chineseHasNoBlanks, '　　接到报修， 先问 地点')).toEqual(['　　', ' ', ' '])
  expect(mended(chineseHasNoBlanks, '　　接到报修， 先问 地点')).toBe('接到报修，先问地点')
})

test('leaves blanks beside figures and letters alone', () => {
  expect(marked(chineseHasNoBlanks, '1. 接单，共 12 件，用 WPS 填写')).toEqual([])
})
