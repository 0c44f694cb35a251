import { expect, test } from 'vitest'
import {
  attachToEntry,
  carryToMedia,
  changeEntry,
  detachFromEntry,
  isInMedia,
  moveToRow,
  removeEntry,
} from '#shared/domain/editLedger'
import type { EntryId } from '#shared/schema/ledger'
import type { EvidenceId } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { anInspection, aPublicity } from '../../builders/anEntry.ts'

const id = 'x' as EntryId
const e1 = 'e1' as EvidenceId

test('a change reaches one entry and leaves the dossier the same when nothing changed', () => {
  const dossier = aDossier({ ledger: [aPublicity({ id, title: '开放日' })] })

  expect(changeEntry(dossier, id, { outlet: '日报' }).ledger[0]).toMatchObject({ outlet: '日报' })
  expect(changeEntry(dossier, id, { title: '开放日' })).toBe(dossier)
})

test('an entry never gets a key that its kind does not have', () => {
  const dossier = aDossier({ ledger: [aPublicity({ id })] })

  expect(changeEntry(dossier, id, { remedy: '重填' })).toBe(dossier)
})

test('what the new kind has no place for is kept in the note', () => {
  const dossier = aDossier({
    ledger: [anInspection({ id, title: '漏填', remedy: '当日补齐', note: '抽查' })],
  })

  expect(moveToRow(dossier, id, 'feedback').ledger[0]).toEqual({
    kind: 'activity',
    activity: 'feedback',
    id,
    title: '漏填',
    happenedOn: '2026-06-10',
    note: '抽查；整改：当日补齐',
    evidence: [],
  })
})

test('evidence is attached once and taken off again', () => {
  const dossier = aDossier({ ledger: [aPublicity({ id })] })
  const attached = attachToEntry(dossier, id, [e1])

  expect(attached.ledger[0]?.evidence).toEqual([e1])
  expect(attachToEntry(attached, id, [e1])).toBe(attached)
  expect(detachFromEntry(attached, id, e1)).toEqual(dossier)
})

test('a report is carried into the table of media reports once, with its outlet', () => {
  const entry = aPublicity({ id, title: '雨夜抢排', outlet: '', medium: 'radio' })
  const carried = carryToMedia(aDossier({ ledger: [entry] }), entry, 'm1')

  expect(carried.media).toEqual([
    { id: 'm1', medium: '广播', title: '雨夜抢排', publishedOn: '2026-06-10' },
  ])
  expect(isInMedia(carried, entry)).toBe(true)
  expect(carryToMedia(carried, entry, 'm2')).toBe(carried)
})

test('removing an entry that is not there changes nothing', () => {
  const dossier = aDossier({ ledger: [aPublicity()] })

  expect(removeEntry(dossier, id)).toBe(dossier)
})
