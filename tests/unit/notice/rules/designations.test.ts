import { expect, test } from 'vitest'
import { designations } from '#shared/notice/rules/designations'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('in a sentence', () => {
  expect(saidBy(designations, '确定甲处的抢修“张三班”作为服务品牌重点打造。')).toEqual([
    'designation: 甲处 抢修“张三班” 重点打造',
  ])
})

test('as an example', () => {
  expect(
    saidBy(designations, '其他单位自行挖掘，如登记中心要继续加强“阳光登记”服务品牌的挖掘工作。'),
  ).toEqual(['designation: 登记中心 阳光登记 潜在挖掘'])
})

test('in a table under its heading', () => {
  expect(saidBy(designations, '二、重点培育单位\n单位\t品牌名称\n市一院\t“暖心陪伴”\n')).toEqual([
    'designation: 市一院 暖心陪伴 重点培育',
  ])
})
