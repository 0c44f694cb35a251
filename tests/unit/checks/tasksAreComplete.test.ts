import { expect, test } from 'vitest'
import { tasksAreComplete } from '#shared/checks/tasksAreComplete'
import { aDossier } from '../../builders/aDossier.ts'
import { checked, said } from './checked.ts'

const whole = {
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

test('asks for a responsibility table when there is none', () => {
  expect(checked(tasksAreComplete, aDossier())).toMatchObject([{ at: { kind: 'tasks' } }])
})

test('is silent about a task that names what, who, when and the proof', () => {
  expect(said(tasksAreComplete, aDossier({ tasks: [whole] }))).toEqual([])
})

test('names what is missing, and dates that run backwards', () => {
  const tasks = [
    { ...whole, person: ' ', proof: '' },
    { ...whole, id: 't2', title: '', endsOn: '2026-05-01' },
  ]

  expect(said(tasksAreComplete, aDossier({ tasks }))).toEqual([
    '建立台账：缺责任人、预期成果',
    '责任分工表第 2 行：缺工作任务',
    '责任分工表第 2 行：结束时间早于开始时间',
  ])
})
