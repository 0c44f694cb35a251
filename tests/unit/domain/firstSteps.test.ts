import { expect, test } from 'vitest'
import { firstSteps } from '#shared/domain/firstSteps'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'

const ticks = (dossier: Dossier, hasSeenPages = false) =>
  firstSteps(dossier, hasSeenPages).map(({ isDone }) => isDone)

test('each step is ticked by what it is about, and by nothing else', () => {
  const empty = { fields: { unit: '城市照明处', brand: '' } }

  expect(ticks(aDossier(empty))).toEqual([false, false, false, false])
  expect(ticks(aDossier())).toEqual([true, false, false, false])
  expect(ticks(aDossier({ ...empty, plan: { p2: prose('夜里也有人值守') } }))).toEqual([
    false,
    true,
    false,
    false,
  ])
  expect(ticks(aDossier({ ...empty, evidence: [aPdf()] }))).toEqual([false, false, true, false])
  expect(ticks(aDossier(empty), true)).toEqual([false, false, false, true])
})

test('a text of the submission counts as well, one of spaces does not', () => {
  const [, submission] = ticks(aDossier({ narratives: { 'c1-r1': prose('居民送来锦旗') } }))
  const [, spaces] = ticks(aDossier({ plan: { p1: prose('  ') } }))

  expect([submission, spaces]).toEqual([true, false])
})

test('the first step leads to the name that is missing', () => {
  const [first] = firstSteps(aDossier({ fields: { unit: '城市照明处', brand: ' ' } }), false)

  expect(first?.place).toEqual({ kind: 'unit', field: 'brand' })
})
