import { expect, test } from 'vitest'
import { rowsAreNotTwice } from '#shared/checks/rowsAreNotTwice'
import { aDossier } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

const honour = { title: '先进集体', issuer: '市总工会', awardedOn: '2025-05-01', level: '市级' }
const report = { title: '守夜', medium: '晚报', publishedOn: '2025-06-01' }

test('finds rows entered twice', () => {
  const dossier = aDossier({
    honours: [
      { id: 'h1', ...honour },
      { id: 'h2', ...honour },
    ],
    media: [
      { id: 'm1', ...report },
      { id: 'm2', ...report, publishedOn: '2025-07-01' },
    ],
  })

  expect(checked(rowsAreNotTwice, dossier).map(({ at }) => at)).toEqual([
    { kind: 'honours', row: 'h2' },
  ])
})

test('empty rows are no repetition', () => {
  const empty = { title: '', issuer: '', awardedOn: '' as const, level: '' }
  const dossier = aDossier({
    honours: [
      { id: 'h1', ...empty },
      { id: 'h2', ...empty },
    ],
  })

  expect(checked(rowsAreNotTwice, dossier)).toEqual([])
})
