import { expect, test } from 'vitest'
import { closedRemediesAreProved } from '#shared/checks/closedRemediesAreProved'
import { aDossier, aPicture } from '../../builders/aDossier.ts'
import { anInspection } from '../../builders/anEntry.ts'
import { said } from './checked.ts'

test('a closed remedy without evidence is said', () => {
  const ledger = [anInspection({ title: '工单漏填', closedOn: '2026-07-01' })]

  expect(said(closedRemediesAreProved, aDossier({ ledger }))).toEqual([
    '工单漏填：已经销号，还没有关联整改后的证明',
  ])
})

test('is silent about proved and about open remedies', () => {
  const photo = aPicture()
  const ledger = [
    anInspection({ closedOn: '2026-07-01', evidence: [photo.id] }),
    anInspection({ dueOn: '2026-07-01' }),
  ]

  expect(said(closedRemediesAreProved, aDossier({ ledger, evidence: [photo] }))).toEqual([])
})
