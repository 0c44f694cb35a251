import { expect, test } from 'vitest'
import { estimatesAreInHanzi } from '#shared/checks/estimatesAreInHanzi'
import { marked, mended } from './checked.ts'

test('finds estimates with a comma or in figures', () => {
  expect(marked(estimatesAreInHanzi, '每月来三、四次，住了5、6户，等3-4天')).toEqual([
    '三、四',
    '5、6',
    '3-4',
  ])
})

test('writes them in hanzi', () => {
  expect(mended(estimatesAreInHanzi, '每月来3、4次')).toBe('每月来三四次')
})

test('leaves lists and ordinals alone', () => {
  const right = '抽调一、二班，第三、四季度，1、3户，改造3、4号泵站，三四个'

  expect(marked(estimatesAreInHanzi, right)).toEqual([])
})
