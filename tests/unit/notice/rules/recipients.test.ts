import { expect, test } from 'vitest'
import { recipients } from '#shared/notice/rules/recipients'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('the office something goes to', () => {
  expect(
    saidBy(recipients, '申报材料报送至市文明办创建科，工作方案报县直工委办公室备案。'),
  ).toEqual(['recipient: 市文明办创建科', 'recipient: 县直工委办公室'])
})

test('who decides is not who receives', () => {
  expect(saidBy(recipients, '名单报市委、市政府审定后发文。')).toEqual([])
})
