import { expect, test } from 'vitest'
import { taskStanding, taskTimeline } from '#shared/domain/taskTimeline'
import { aDossier } from '../../builders/aDossier.ts'
import { aTask } from '../../builders/anEntry.ts'

test('the axis reaches from the first beginning to the last end, across the turn of the year', () => {
  const tasks = [
    aTask({ startsOn: '2026-11-10', endsOn: '2026-12-31' }),
    aTask({ startsOn: '2026-12-01', endsOn: '2027-01-31' }),
  ]

  const timeline = taskTimeline(aDossier({ tasks }), '2026-12-16')

  expect(timeline?.months).toEqual(['2026-11', '2026-12', '2027-01'])
  expect(timeline?.bars.map(({ span }) => span)).toEqual([
    { first: 0, last: 1 },
    { first: 1, last: 2 },
  ])
  expect(timeline?.bars[0]?.to).toBeCloseTo(2 / 3)
  expect(timeline?.now).toBeCloseTo(0.5, 1)
})

test('a task without dates has no bar, and without any date there is no picture', () => {
  const bare = aTask({ startsOn: '', endsOn: '' })

  expect(taskTimeline(aDossier({ tasks: [bare, aTask()] }), '2026-06-01')?.bars[0]?.span).toBeNull()
  expect(taskTimeline(aDossier({ tasks: [bare] }), '2026-06-01')).toBeNull()
})

test('a year mistyped by centuries keeps the picture small and inside its axis', () => {
  const timeline = taskTimeline(
    aDossier({ tasks: [aTask({ startsOn: '2026-01-01', endsOn: '2226-01-01' })] }),
    '2026-06-01',
  )

  expect(timeline?.months).toHaveLength(60)
  expect(timeline?.bars[0]?.to).toBeLessThanOrEqual(1)
})

test('overdue is what is not done after its last day', () => {
  const task = aTask({ state: 'doing', endsOn: '2026-06-30' })

  expect(taskStanding(task, '2026-06-30')).toBe('doing')
  expect(taskStanding(task, '2026-07-01')).toBe('overdue')
  expect(taskStanding({ ...task, state: 'done' }, '2026-07-01')).toBe('done')
})
