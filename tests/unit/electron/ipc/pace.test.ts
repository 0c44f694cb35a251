import { expect, test } from 'vitest'
import { makePace } from '../../../../electron/ipc/pace.ts'

test('lets fifty calls of a kind through in a second, and fifty more in the next', () => {
  let now = 0
  const isInOrder = makePace(() => now)
  const burst = () => Array.from({ length: 60 }, () => isInOrder('dossier.save')).filter(Boolean)

  expect(burst()).toHaveLength(50)
  now = 999
  expect(burst()).toHaveLength(0)
  now = 1000
  expect(burst()).toHaveLength(50)
})

test('a flood of one kind does not hold up another', () => {
  const isInOrder = makePace(() => 0)
  for (let made = 0; made < 100; made += 1) isInOrder('evidence.paste')

  expect(isInOrder('dossier.save')).toBe(true)
})
