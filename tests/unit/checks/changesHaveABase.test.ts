import { expect, test } from 'vitest'
import { changesHaveABase } from '#shared/checks/changesHaveABase'
import { marked } from './checked.ts'

test('finds changes without a base', () => {
  expect(marked(changesHaveABase, '效率提高了30%。投诉下降43.8%。')).toEqual([
    '提高了30%',
    '下降43.8%',
  ])
})

test('a comparison is a base', () => {
  expect(
    marked(changesHaveABase, '投诉由4126件降到2318件，下降43.8%。比2025年提高3.2个百分点。'),
  ).toEqual([])
})
