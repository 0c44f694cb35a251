import { expect, test } from 'vitest'
import { leadingIsCompared } from '#shared/checks/leadingIsCompared'
import { marked } from './checked.ts'

test('finds claims of the first place without a comparison', () => {
  expect(
    marked(leadingIsCompared, '这一做法全省首创。服务水平处于领先地位。走在全国前列。'),
  ).toEqual(['全省首创', '处于领先地位', '走在全国前列'])
})

test('a rank, an average or a judge is a comparison', () => {
  const right = [
    '平均处置用时全省第一，省协会对标21个城市。',
    '经科技查新，这一喷头为国内首创。',
    '平均用时比全省平均少8.4小时，处于领先水平。',
  ]

  expect(marked(leadingIsCompared, ...right)).toEqual([])
})
