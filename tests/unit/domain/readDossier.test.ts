import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dossierVersion } from '#shared/schema/dossier'
import { readDossier } from '#shared/schema/readDossier'

const stored = (version: number): unknown =>
  JSON.parse(
    readFileSync(
      join(import.meta.dirname, `../../fixtures/dossiers/version-${version}.json`),
      'utf8',
    ),
  )

test('a dossier of the first version opens with every word it had', () => {
  const old = stored(1) as { narratives: object; plan: object; evidence: unknown[] }
  const dossier = readDossier(old)
  expect(dossier.version).toBe(dossierVersion)
  expect(dossier.narratives).toEqual(old.narratives)
  expect(dossier.plan).toEqual(old.plan)
  expect(dossier.evidence).toEqual(old.evidence)
  expect(dossier.summary).toEqual({})
  expect(dossier.campaign.revision).toBe(1)
})

test('a dossier of the second version keeps its summary, marks and strays, and is set as before', () => {
  const old = stored(2) as Record<
    'summary' | 'answers' | 'rehearsal' | 'strays' | 'carried',
    object
  >
  const dossier = readDossier(old)
  expect(dossier.version).toBe(dossierVersion)
  expect(dossier.summary).toEqual(old.summary)
  expect(dossier.rehearsal).toEqual(old.rehearsal)
  expect(dossier.strays).toEqual(old.strays)
  expect(dossier.carried).toEqual(old.carried)
  expect(dossier.layout).toEqual({ margins: 'standard', linePitch: 28.95, fonts: 'windows' })
  expect(dossier.answers).toEqual({ ...old.answers, summary: {} })
  expect(dossier.sent).toBeNull()
})

test('a dossier of the third version keeps its pictures, tables and choices as they stood', () => {
  const old = stored(3) as Record<'narratives' | 'layout' | 'packing' | 'sent', object>
  const dossier = readDossier(old)
  expect(dossier.version).toBe(dossierVersion)
  expect(dossier.narratives).toEqual(old.narratives)
  expect(JSON.stringify(dossier.narratives)).toContain('夜间巡灯现场')
  expect(dossier.layout).toEqual(old.layout)
  expect(dossier.packing).toEqual(old.packing)
  expect(dossier.sent).toEqual(old.sent)
})

test('a dossier of a later version is refused, not guessed', () => {
  expect(() => readDossier({ version: dossierVersion + 1 })).toThrow('dossier.newer')
})
