import { expect, test } from 'vitest'
import { datesAreNotInTheFuture } from '#shared/checks/datesAreNotInTheFuture'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aPublicity } from '../../builders/anEntry.ts'
import { checked } from './checked.ts'

const dossier = aDossier({
  evidence: [aPdf('c1-r1', { issuedOn: '2026-06-02' })],
  honours: [
    { id: 'h1', title: '先进集体', issuer: '市总工会', awardedOn: '2026-06-02', level: '市级' },
  ],
  ledger: [aPublicity({ happenedOn: '2026-06-02' })],
  media: [{ id: 'm1', medium: '晚报', title: '夜里的灯', publishedOn: '2026-06-02' }],
})

test('finds what is dated after today in all four places', () => {
  expect(checked(datesAreNotInTheFuture, dossier, '2026-06-01').map(({ at }) => at.kind)).toEqual([
    'evidence',
    'honours',
    'ledger',
    'media',
  ])
})

test('today itself is not the future', () => {
  expect(checked(datesAreNotInTheFuture, dossier, '2026-06-02')).toEqual([])
})
