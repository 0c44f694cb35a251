import { expect, test } from 'vitest'
import { tiers } from '#shared/notice/rules/tiers'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('by their verb', () => {
  expect(
    saidBy(
      tiers,
      '确定甲班作为服务品牌重点打造，乙班作为服务品牌重点培养。\n挖掘潜在服务品牌多个。',
    ),
  ).toEqual(['tier: 重点打造', 'tier: 重点培养', 'tier: 潜在挖掘'])
})

test('levels in a row', () => {
  expect(saidBy(tiers, '评定结果分为五星级、四星级、三星级三个等次。')).toEqual([
    'tier: 五星级',
    'tier: 四星级',
    'tier: 三星级',
  ])
})

test('prizes with their numbers', () => {
  expect(saidBy(tiers, '全年评选示范窗口10个，优秀窗口20个。')).toEqual([
    'tier: 示范窗口',
    'tier: 优秀窗口',
  ])
})

test('important work is no tier', () => {
  expect(saidBy(tiers, '要把重点打造营商环境摆上日程。')).toEqual([])
})
