import { expect, test } from 'vitest'
import { entriesByMonth, newEntry, remedyState, rowOf } from '#shared/domain/ledger'
import type { EntryId } from '#shared/schema/ledger'
import { aDossier, aPicture } from '../../builders/aDossier.ts'
import { anActivity, anInspection, aPublicity } from '../../builders/anEntry.ts'

const all = { row: 'all', month: '', openOnly: false, words: '' } as const

test('the newest month comes first, and in it the newest day; what has no date comes first of all', () => {
  const ledger = [
    aPublicity({ id: 'june-1', happenedOn: '2026-06-01' }),
    aPublicity({ id: 'july', happenedOn: '2026-07-05' }),
    aPublicity({ id: 'june-9', happenedOn: '2026-06-09' }),
    aPublicity({ id: 'undated', happenedOn: '' }),
  ]

  const months = entriesByMonth(aDossier({ ledger }), all)

  expect(months.map(({ month, entries }) => [month, entries.map(({ id }) => id)])).toEqual([
    ['', ['undated']],
    ['2026-07', ['july']],
    ['2026-06', ['june-9', 'june-1']],
  ])
})

test('words are looked for in the outlet and the remedy too, all of them', () => {
  const ledger = [
    aPublicity({ id: 'a', title: '开放日', outlet: '城市晚报' }),
    aPublicity({ id: 'b', title: '开放日', outlet: '交通广播' }),
  ]

  const months = entriesByMonth(aDossier({ ledger }), { ...all, words: ' 晚报  开放' })

  expect(months.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['a'])
})

test('what needs something still is an entry without evidence or an open remedy', () => {
  const photo = aPicture()
  const evidence = [photo.id]
  const ledger = [
    aPublicity({ id: 'proved', evidence }),
    aPublicity({ id: 'bare' }),
    anInspection({ id: 'open', evidence }),
    anInspection({ id: 'closed', evidence, closedOn: '2026-06-20' }),
    aPublicity({ id: 'lost', evidence: ['removed'] }),
  ]

  const months = entriesByMonth(aDossier({ ledger, evidence: [photo] }), {
    ...all,
    openOnly: true,
  })

  expect(months.flatMap(({ entries }) => entries.map(({ id }) => id)).toSorted()).toEqual([
    'bare',
    'lost',
    'open',
  ])
})

test('an activity stands in the row of its kind, everything else in its own', () => {
  expect(rowOf(anActivity({ activity: 'survey' }))).toBe('survey')
  expect(rowOf(anInspection())).toBe('inspection')
})

test('a new entry of each row belongs to that row', () => {
  const seed = { id: 'x' as EntryId, title: '', happenedOn: '' }
  const rows = ['publicity', 'inspection', 'pledge', 'meeting', 'thanks'] as const

  expect(rows.map(row => rowOf(newEntry(row, seed)))).toEqual(rows)
})

test('a remedy is overdue from the day after it was due, and only while it is open', () => {
  const due = { dueOn: '2026-07-01' }

  expect(remedyState(anInspection(due), '2026-07-01')).toBe('open')
  expect(remedyState(anInspection(due), '2026-07-02')).toBe('overdue')
  expect(remedyState(anInspection({ ...due, closedOn: '2026-07-05' }), '2026-07-09')).toBe(
    'unproved',
  )
})
