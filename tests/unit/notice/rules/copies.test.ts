import { expect, test } from 'vitest'
import { copyCounts } from '#shared/notice/rules/copies'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('of the thing before it', () => {
  expect(saidBy(copyCounts, '《推荐审批表》一式四份，事迹材料2份，报送市局。')).toEqual([
    'copies: 推荐审批表 4',
    'copies: 事迹材料 2',
  ])
})

test('other things are counted in 份 too', () => {
  expect(saidBy(copyCounts, '全年办结群众来信30份。')).toEqual([])
})
