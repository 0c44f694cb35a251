import { expect, test } from 'vitest'
import { tasksAreInTime } from '#shared/checks/tasksAreInTime'
import { aDossier } from '../../builders/aDossier.ts'
import { aTask } from '../../builders/anEntry.ts'
import { said } from './checked.ts'

test('says by how many days a task is overdue', () => {
  const dossier = aDossier({ tasks: [aTask({ endsOn: '2026-06-30', state: 'doing' })] })

  expect(said(tasksAreInTime, dossier, '2026-07-03')).toEqual([
    '更换公示栏：应在6月30日完成，已过 3 天；做完的请标为已完成，没做完的请改期',
  ])
})

test('is silent on the last day, about done tasks and about tasks without an end', () => {
  const dossier = aDossier({
    tasks: [
      aTask({ endsOn: '2026-07-03' }),
      aTask({ endsOn: '2026-06-30', state: 'done' }),
      aTask({ endsOn: '' }),
    ],
  })

  expect(said(tasksAreInTime, dossier, '2026-07-03')).toEqual([])
})
