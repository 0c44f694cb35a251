import { expect, test } from 'vitest'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { sourceText } from '#shared/domain/factSources'
import { FactSource } from '#shared/schema/facts'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'

const report = aPdf('c1-r1', { title: '测评报告', pages: 3 })
const photo = aPicture('c1-r1', { title: '公示栏' })
const dossier = aDossier({
  evidence: [report, photo],
  ledger: [
    {
      kind: 'meeting',
      id: 'm1',
      title: '动员会',
      happenedOn: '2026-05-08',
      note: '',
      evidence: [],
    },
  ],
})
const text = (source: unknown) =>
  sourceText(FactSource.parse(source), dossier, evidenceNumbers(dossier))

test('names evidence by its number, and the page where there are several', () => {
  expect(text({ kind: 'evidence', evidence: report.id, page: 2 })).toBe('证1-1 测评报告 第2页')
  expect(text({ kind: 'evidence', evidence: photo.id, page: 1 })).toBe('证1-2 公示栏')
})

test('names an entry of the ledger by its day', () => {
  expect(text({ kind: 'entry', entry: 'm1' })).toBe('台账 5月8日 动员会')
})

test('is empty when there is no source, or it is gone', () => {
  expect(text({ kind: 'none' })).toBe('')
  expect(text({ kind: 'evidence', evidence: 'gone', page: 1 })).toBe('')
  expect(text({ kind: 'entry', entry: 'gone' })).toBe('')
})
