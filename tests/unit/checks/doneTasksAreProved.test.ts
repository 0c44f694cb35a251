import { expect, test } from 'vitest'
import { doneTasksAreProved } from '#shared/checks/doneTasksAreProved'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aTask } from '../../builders/anEntry.ts'
import { said } from './checked.ts'

test('asks for the proof that was promised', () => {
  const dossier = aDossier({ tasks: [aTask({ state: 'done' })] })

  expect(said(doneTasksAreProved, dossier)).toEqual([
    '更换公示栏：标为已完成，还没有关联证明材料（原定：照片）',
  ])
})

test('evidence that was removed from the dossier proves nothing', () => {
  const dossier = aDossier({ tasks: [aTask({ state: 'done', evidence: ['gone'] })] })

  expect(said(doneTasksAreProved, dossier)).toHaveLength(1)
})

test('is silent about a proved task and about one that is still under way', () => {
  const item = aPdf()
  const dossier = aDossier({
    evidence: [item],
    tasks: [aTask({ state: 'done', evidence: [item.id] }), aTask({ state: 'doing' })],
  })

  expect(said(doneTasksAreProved, dossier)).toEqual([])
})
