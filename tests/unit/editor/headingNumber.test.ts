import { expect, test } from 'vitest'
import {
  headingNumber,
  levelsOf,
  readsAsHeading,
} from '../../../renderer/components/editor/paste/headingNumber.ts'

test.each([
  ['一、总体要求', 0, '总体要求'],
  ['十二、附则', 0, '附则'],
  ['第三部分 保障措施', 0, '保障措施'],
  ['（一）服务理念', 1, '服务理念'],
  ['(二) 服务方式', 1, '服务方式'],
  ['（三）、服务效能', 1, '服务效能'],
  ['1.首问负责', 2, '首问负责'],
  ['12、限时办结', 2, '限时办结'],
  ['1．全角点', 2, '全角点'],
  ['（1）登记', 3, '登记'],
  ['2）受理', 3, '受理'],
  ['①核对', 4, '核对'],
  ['1.2 服务方式', 3, '服务方式'],
])('“%s” has a number of rank %i', (text, rank, rest) => {
  expect(headingNumber(text)).toEqual({ rank, rest })
})

test.each([
  '3.5亿元改造资金',
  '2026年工作要点',
  '一次办好',
  '十佳服务品牌',
  '98.6%的群众满意',
  '（试行）管理办法',
  '',
])('“%s” has none', text => {
  expect(headingNumber(text)).toBeNull()
})

test('a sentence does not read as a heading', () => {
  expect(readsAsHeading('坚持便民。所有窗口延长开放')).toBe(false)
  expect(readsAsHeading('重点做好三件事：')).toBe(false)
  expect(readsAsHeading('强化统筹，健全机制')).toBe(true)
})

test('a text that begins higher than the place is moved, the rest is pressed into its levels', () => {
  const levelOf = levelsOf(new Set([0, 1, 2]), { base: 2, levels: 2 })

  expect([0, 1, 2].map(levelOf)).toEqual([1, 2, 2])
})
