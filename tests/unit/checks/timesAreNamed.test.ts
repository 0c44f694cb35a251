import { expect, test } from 'vitest'
import { timesAreNamed } from '#shared/checks/timesAreNamed'
import { marked } from './checked.ts'

test('finds times that move with the reader', () => {
  expect(marked(timesAreNamed, '去年立项，前不久验收，近期推广。')).toEqual([
    '去年',
    '前不久',
    '近期',
  ])
})

test('leaves named times and quoted speech alone', () => {
  expect(marked(timesAreNamed, '2025年立项。他说：“去年还天天堵。”次日前往复查')).toEqual([])
})
