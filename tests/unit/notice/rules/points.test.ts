import { expect, test } from 'vitest'
import { points } from '#shared/notice/rules/points'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('behind a criterion', () => {
  expect(
    saidBy(points, '一、评选标准\n（一）服务好。群众满意。（30分）\n（二）环境好。（20分）'),
  ).toEqual(['points: 服务好 30', 'points: 环境好 20'])
})

test('in a list that adds up', () => {
  expect(saidBy(points, '总分100分，其中：品牌基础40分，顾客评价60分。')).toEqual([
    'points: 品牌基础 40',
    'points: 顾客评价 60',
  ])
})

test('in a table', () => {
  expect(saidBy(points, '序号\t项目\t分值\n1\t过程管理\t250\n2\t经营结果\t300')).toEqual([
    'points: 过程管理 250',
    'points: 经营结果 300',
  ])
})

test('a demand for a mark is no weight', () => {
  expect(saidBy(points, '一、评选标准\n（一）满意度不低于90分。')).toEqual([])
})
