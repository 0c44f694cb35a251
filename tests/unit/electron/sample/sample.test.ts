import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { changesAddUp } from '#shared/checks/changesAddUp'
import { runChecks } from '#shared/checks/check'
import { factReferencesExist } from '#shared/checks/factReferencesExist'
import { factsAreReferenced } from '#shared/checks/factsAreReferenced'
import { factsHaveOneValue } from '#shared/checks/factsHaveOneValue'
import { factsHaveSources } from '#shared/checks/factsHaveSources'
import { factsKeepTheirPeriod } from '#shared/checks/factsKeepTheirPeriod'
import { sumsAddUp } from '#shared/checks/sumsAddUp'
import { characterCount, richTextCount } from '#shared/domain/characterCount'
import { factUses } from '#shared/domain/factUses'
import { fieldIssue, groupCount, isFilled } from '#shared/domain/fields'
import { ledgerRows, rowOf } from '#shared/domain/ledger'
import { thinPlaces } from '#shared/domain/ledgerYear'
import { fieldsOf, fieldValue, requirementsOf } from '#shared/domain/requirements'
import { Campaign } from '#shared/schema/campaign'
import { DossierId, type EvidenceFile } from '#shared/schema/dossier'
import type { RichText } from '#shared/schema/richText'
import { readSample } from '../../../../electron/sample/readSample.ts'
import { recipes } from '../../../../electron/sample/recipes.ts'

const campaign = Campaign.parse(
  JSON.parse(
    readFileSync(
      resolve(import.meta.dirname, '../../../../assets/campaigns/zhujian-2013.json'),
      'utf8',
    ),
  ),
)
const hash = 'a'.repeat(64)
const files = new Map<string, EvidenceFile>(
  recipes.map(({ kind, id, name }) => {
    const stored = { hash, bytes: 1, name }
    if (kind === 'picture') {
      return [id, { kind: 'image', ...stored, extension: 'jpg', width: 4, height: 3 }]
    }
    return kind === 'original'
      ? [id, { kind: 'original', ...stored, extension: 'docx', why: 'office' }]
      : [id, { kind: 'pdf', ...stored, extension: 'pdf', pages: 1 }]
  }),
)
const dossier = readSample({
  id: DossierId.parse('0b9a1f52-6f0e-4c37-9a55-2c1d5b8f7e10'),
  campaign,
  files,
})
const evidenceIds = dossier.evidence.map(item => item.id)
const texts = [dossier.plan, dossier.narratives, dossier.summary].flatMap(of => Object.values(of))

test('holds at least 8,000 characters', () => {
  const rich = texts.reduce((sum, text) => sum + richTextCount(text, dossier), 0)
  const fields = Object.values(dossier.fields).reduce((sum, text) => sum + characterCount(text), 0)

  expect(rich + fields).toBeGreaterThanOrEqual(8000)
})

test('answers every demand and every section of plan and summary within its limits', () => {
  for (const { id, title, words } of requirementsOf(campaign)) {
    const count = richTextCount(dossier.narratives[id], dossier)
    expect(count, title).toBeGreaterThanOrEqual(words.min)
    expect(count, title).toBeLessThanOrEqual(words.max)
  }
  for (const { id, title, words } of campaign.planSections) {
    const count = richTextCount(dossier.plan[id], dossier)
    expect(count, title).toBeGreaterThanOrEqual(words.min)
    expect(count, title).toBeLessThanOrEqual(words.max)
  }
  for (const { id, title, words } of campaign.summarySections) {
    const count = richTextCount(dossier.summary[id], dossier)
    expect(count, title).toBeGreaterThanOrEqual(words.min)
    expect(count, title).toBeLessThanOrEqual(words.max)
  }
})

test('fills every field in, without anything to find fault with', () => {
  for (const field of fieldsOf(campaign)) {
    expect(isFilled(dossier, field), field.label).toBe(true)
    expect(fieldIssue(field, fieldValue(dossier, field.id)), field.label).toBeNull()
  }
  for (const group of campaign.fieldGroups) {
    expect(groupCount(dossier, group)).toBeLessThanOrEqual(group.maxTogether ?? Infinity)
  }
})

test('writes nothing that the campaign does not ask for', () => {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

  expect(ids(fieldsOf(campaign))).toEqual(expect.arrayContaining(Object.keys(dossier.fields)))
  expect(ids(campaign.planSections)).toEqual(Object.keys(dossier.plan))
  expect(ids(campaign.summarySections)).toEqual(Object.keys(dossier.summary))
  expect(ids(requirementsOf(campaign))).toEqual(Object.keys(dossier.narratives))
})

test('proves every demand with as many pieces of evidence as it asks for', () => {
  expect(dossier.evidence.length).toBeGreaterThanOrEqual(24)
  expect(new Set(evidenceIds).size).toBe(evidenceIds.length)
  for (const { id, title, minEvidence } of requirementsOf(campaign)) {
    const supporting = dossier.evidence.filter(item => item.supports.includes(id))
    expect(supporting.length, title).toBeGreaterThanOrEqual(minEvidence)
  }
})

test('gives evidence only kinds and demands that the campaign knows', () => {
  const kinds = campaign.evidenceKinds.map(kind => kind.id)
  const demands = requirementsOf(campaign).map(requirement => requirement.id)

  for (const { title, kind, supports } of dossier.evidence) {
    expect(kinds, title).toContain(kind)
    expect(supports.length, title).toBeGreaterThan(0)
    expect(demands, title).toEqual(expect.arrayContaining([...supports]))
  }
})

test('cites only evidence that exists, and that supports the demand it is cited under', () => {
  const cited = Object.entries(dossier.narratives).flatMap(([requirement, text]) =>
    citationsIn(text).map(evidence => ({ requirement, evidence })),
  )

  expect(cited.length).toBeGreaterThanOrEqual(40)
  for (const { requirement, evidence } of cited) {
    const item = dossier.evidence.find(({ id }) => id === evidence)
    expect(item?.supports, `${requirement} cites ${evidence}`).toContain(requirement)
  }
})

test('cites every piece of evidence somewhere', () => {
  const cited = new Set(texts.flatMap(citationsIn))

  expect(evidenceIds.filter(id => !cited.has(id))).toEqual([])
})

test('shows every kind of block that the editor knows', () => {
  const kinds = new Set(texts.flatMap(text => text.content.map(block => block.type)))

  expect([...kinds].sort()).toEqual([
    'bulletList',
    'heading',
    'orderedList',
    'paragraph',
    'picture',
    'table',
  ])
})

test('has the tables that a submission has', () => {
  expect(dossier.tasks.length).toBeGreaterThanOrEqual(12)
  expect(dossier.honours.length).toBeGreaterThanOrEqual(6)
  expect(dossier.media.length).toBeGreaterThanOrEqual(6)
  expect(dossier.tasks.every(({ startsOn, endsOn }) => startsOn <= endsOn)).toBe(true)
})

test('keeps a ledger of the year, with a state and a proof for most of what was done', () => {
  const known = new Set(evidenceIds)
  const { ledger, tasks } = dossier

  expect(ledger.length).toBeGreaterThanOrEqual(25)
  expect(new Set(ledger.map(rowOf)).size).toBe(ledgerRows.length)
  expect(ledger.every(({ happenedOn }) => happenedOn.startsWith('2026-'))).toBe(true)
  for (const { title, evidence } of [...ledger, ...tasks]) {
    expect(
      evidence.filter(id => !known.has(id)),
      title,
    ).toEqual([])
  }
  expect(ledger.filter(({ evidence }) => evidence.length > 0).length).toBeGreaterThanOrEqual(20)
  expect(thinPlaces(dossier, '2026-11-01').map(({ text }) => text)).toEqual([
    '7 月：无服务调研',
    '8 月：无服务调研',
  ])
})

test('draws one file for each piece of evidence, and the sign of the brand', () => {
  expect(recipes.map(recipe => recipe.id).sort()).toEqual([...evidenceIds, 'logo'].sort())
})

function citationsIn(text: RichText): readonly string[] {
  return [...JSON.stringify(text).matchAll(/"evidence":"(.*?)"/g)].map(([, id]) => id ?? '')
}

test('says its numbers once and refers to them', () => {
  const used = factUses(dossier)
  const subject = { dossier, campaign, today: '2026-11-05' }
  const rules = [
    factReferencesExist,
    factsHaveSources,
    factsHaveOneValue,
    factsKeepTheirPeriod,
    factsAreReferenced,
    sumsAddUp,
    changesAddUp,
  ]

  expect(dossier.facts.length).toBeGreaterThanOrEqual(8)
  expect(dossier.facts.filter(({ id }) => !used.has(id))).toEqual([])
  expect(runChecks(rules, subject).map(({ subject, text }) => `${subject}：${text}`)).toEqual([])
})
