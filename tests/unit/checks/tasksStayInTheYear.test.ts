import { expect, test } from 'vitest'
import { tasksStayInTheYear } from '#shared/checks/tasksStayInTheYear'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const task = {
  id: 't1',
  title: '建立台账',
  department: '运维科',
  person: '李明',
  startsOn: '2026-06-01',
  endsOn: '2026-10-31',
  proof: '台账',
  state: 'open' as const,
  evidence: [],
}

test('finds a task of another year', () => {
  const tasks = [task, { ...task, id: 't2', endsOn: '2025-10-31' }]

  expect(said(tasksStayInTheYear, aDossier({ tasks }))).toEqual([
    '建立台账：起止时间写到了 2025 年，创建活动在 2026 年',
  ])
})

test('an open date is another rule’s matter', () => {
  expect(said(tasksStayInTheYear, aDossier({ tasks: [{ ...task, startsOn: '' }] }))).toEqual([])
})
