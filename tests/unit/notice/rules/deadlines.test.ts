import { expect, test } from 'vitest'
import { deadlines } from '#shared/notice/rules/deadlines'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('behind 将', () => {
  expect(saidBy(deadlines, '请各单位于5月底前将实施方案报局办公室。')).toEqual([
    'deadline: 05-31 实施方案',
  ])
})

test('before the date, one of two', () => {
  expect(saidBy(deadlines, '推荐表于4月10日前、事迹材料于4月20日前分别报送市局。')).toEqual([
    'deadline: 04-10 推荐表',
    'deadline: 04-20 事迹材料',
  ])
})

test('a label', () => {
  expect(saidBy(deadlines, '申报截止时间：2025年9月30日。')).toEqual(['deadline: 09-30 材料'])
})

test('from now on', () => {
  expect(saidBy(deadlines, '三、推荐时间。即日起至9月20日，过期不再受理。')).toEqual([
    'deadline: 09-20 材料',
  ])
})

test('what the office does itself is no deadline for a unit', () => {
  expect(saidBy(deadlines, '市局将于6月底前公布名单。')).toEqual([])
})

test('a window of work is none', () => {
  expect(saidBy(deadlines, '5月6日至6月30日，各单位开展学习。')).toEqual([])
})
