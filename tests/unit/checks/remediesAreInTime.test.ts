import { expect, test } from 'vitest'
import { remediesAreInTime } from '#shared/checks/remediesAreInTime'
import { aDossier } from '../../builders/aDossier.ts'
import { anInspection } from '../../builders/anEntry.ts'
import { said } from './checked.ts'

test('says which remedy is overdue, and by how much', () => {
  const ledger = [anInspection({ title: '工单漏填', dueOn: '2026-07-01' })]

  expect(said(remediesAreInTime, aDossier({ ledger }), '2026-07-03')).toEqual([
    '工单漏填：应在7月1日前整改，已过 2 天还没有销号',
  ])
})

test('is silent about closed remedies, about those in time and those without a day', () => {
  const ledger = [
    anInspection({ dueOn: '2026-07-01', closedOn: '2026-07-02' }),
    anInspection({ dueOn: '2026-07-03' }),
    anInspection(),
  ]

  expect(said(remediesAreInTime, aDossier({ ledger }), '2026-07-03')).toEqual([])
})
