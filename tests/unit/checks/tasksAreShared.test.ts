import { expect, test } from 'vitest'
import { tasksAreShared } from '#shared/checks/tasksAreShared'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const tasks = (...people: readonly string[]) =>
  people.map((person, index) => ({
    id: `t${index}`,
    title: `任务${index}`,
    department: '科',
    person,
    startsOn: '' as const,
    endsOn: '' as const,
    proof: '',
    state: 'open' as const,
    evidence: [],
  }))

test('finds one person with most of the tasks', () => {
  expect(
    said(tasksAreShared, aDossier({ tasks: tasks('甲', '甲', '甲', '甲', '甲', '乙') })),
  ).toEqual(['责任分工表：6 项任务里 5 项是甲一人的，责任还没有分下去'])
})

test('is content with tasks that are shared, or few', () => {
  expect(
    said(tasksAreShared, aDossier({ tasks: tasks('甲', '甲', '甲', '乙', '乙', '丙') })),
  ).toEqual([])
  expect(said(tasksAreShared, aDossier({ tasks: tasks('甲', '甲') }))).toEqual([])
})
