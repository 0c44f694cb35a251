import { expect, test } from 'vitest'
import { numberingHasItsMarks } from '#shared/checks/numberingHasItsMarks'
import { marked, mended } from './checked.ts'

test('finds numbers with the mark of another level', () => {
  const wrong = ['一.组织领导', '（二）、职责分工', '3、考核办法', '（4）、台账管理', '①、接单']

  expect(marked(numberingHasItsMarks, ...wrong)).toEqual([
    '一.',
    '（二）、',
    '3、',
    '（4）、',
    '①、',
  ])
})

test('gives each level its own mark', () => {
  expect(mended(numberingHasItsMarks, '二．组织领导', '(三)、分工', '12、台账')).toBe(
    '二、组织领导\n（三）分工\n12.台账',
  )
})

test('leaves right numbers, decimals and lists of numbers alone', () => {
  const right = ['一、组织领导', '（一）分工', '1. 考核', '3.5公里管道', '共有1、2号泵站两座']

  expect(marked(numberingHasItsMarks, ...right)).toEqual([])
})
