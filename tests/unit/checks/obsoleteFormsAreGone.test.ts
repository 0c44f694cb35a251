import { expect, test } from 'vitest'
import { obsoleteFormsAreGone } from '#shared/checks/obsoleteFormsAreGone'
import { marked } from './checked.ts'

test('finds forms that the standard has dropped', () => {
  expect(marked(obsoleteFormsAreGone, '（此页无正文）', '主题词：服务 品牌 方案')).toEqual([
    '（此页无正文）',
    '主题词：服务 品牌 方案',
  ])
})

test('leaves the words in a sentence alone', () => {
  expect(marked(obsoleteFormsAreGone, '公众号可以按主题词查找办事指南。')).toEqual([])
})
