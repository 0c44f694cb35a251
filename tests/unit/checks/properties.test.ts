import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, placeKey, runChecks } from '#shared/checks/check'
import { repair, repairable } from '#shared/checks/repairs'
import { fieldLines, linesOf } from '#shared/domain/lines'
import { fieldValue } from '#shared/domain/requirements'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { plantedFaults } from '../../corpus/readCorpus.ts'

const subjectOf = (dossier: Dossier) => ({
  dossier,
  campaign: dossier.campaign,
  today: '2026-11-01',
  canPrint: (character: string) => character < '\u{1F000}',
})
const look = (dossier: Dossier) => runChecks(allChecks, subjectOf(dossier))

const marks = [
  '，',
  '。',
  '、',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  ':',
  ',',
  '.',
  '-',
  '—',
  '…',
  '\n',
]
const planted = plantedFaults().flatMap(({ lines }) => lines)
/** Halves of faults, marks, emoji, lone surrogates and every other kind of character in a row. */
const wild = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...planted) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...planted), fc.nat(40), fc.nat(40))
          .map(([text, from, length]) => text.slice(from, from + length)),
      },
      { weight: 3, arbitrary: fc.constantFrom(...marks) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('👷‍♀️', '\uD83D', '\uDE00', '𠮷', '\u200b', '㛃', ''),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: -5, max: 20_301_231 }).map(String) },
    ),
    { maxLength: 9 },
  )
  .map(parts => parts.join(''))
const short = wild.map(text => text.slice(0, 400))
const date = fc.constantFrom('', '2026-02-28', '2013-06-01', '2031-12-31')

const anyDossier: fc.Arbitrary<Dossier> = fc
  .record({
    rich: anyRichText,
    texts: fc.array(wild, { maxLength: 4 }),
    plan: fc.array(wild, { maxLength: 3 }),
    field: wild.map(text => text.slice(0, 15_000)),
    rows: fc.array(fc.tuple(short, short, date, date), { maxLength: 3 }),
  })
  .map(({ rich, texts, plan, field, rows }) => {
    const base = aDossier()
    const [requirement] = base.campaign.criteria.flatMap(({ requirements }) => requirements)
    const supports = requirement ? [requirement.id] : []
    const changes = {
      // A lone half of a character cannot be saved, but it can be typed.
      fields: { ...base.fields, idea: field, unit: field.slice(0, 30) },
      plan: { p1: prose(...plan) },
      summary: Object.fromEntries(
        base.campaign.summarySections.map(({ id }) => [id, prose(...plan.toReversed())]),
      ),
      narratives: { 'c1-r1': { ...rich, content: [...rich.content, ...prose(...texts).content] } },
      evidence: rows.map(([title, note, issuedOn]) => aPdf(supports, { title, note, issuedOn })),
      tasks: rows.map(([title, proof, startsOn, endsOn], index) => ({
        id: `t${index}`,
        title,
        department: proof.slice(0, 8),
        person: title.slice(0, 4),
        startsOn,
        endsOn,
        proof,
        state: 'done' as const,
        evidence: [],
      })),
      honours: rows.map(([title, issuer, awardedOn], index) => ({
        id: `h${index}`,
        title,
        issuer,
        awardedOn,
        level: '',
      })),
      media: rows.map(([title, medium, publishedOn], index) => ({
        id: `m${index}`,
        title,
        medium,
        publishedOn,
      })),
      facts: rows.map(([name, unit, period], index) => ({
        ...aFactOf(index),
        name,
        unit: unit.slice(0, 6),
        period,
      })),
    }
    return { ...base, ...changes } as unknown as Dossier
  })

function aFactOf(index: number) {
  return {
    id: `f${index}`,
    name: '',
    value: '98.6',
    before: '',
    unit: '',
    period: '',
    source: { kind: 'none' },
  }
}

/** The lines of the text that a finding is about; `null` where its place has none. */
function linesAt(dossier: Dossier, { at }: Finding): readonly string[] | null {
  if (at.kind === 'unit' && at.field) {
    return fieldLines(fieldValue(dossier, at.field)).map(({ text }) => text)
  }
  const rich =
    at.kind === 'plan' && at.section
      ? dossier.plan[at.section]
      : at.kind === 'summary' && at.section
        ? dossier.summary[at.section]
        : at.kind === 'submission' && at.requirement
          ? dossier.narratives[at.requirement]
          : undefined
  return rich ? linesOf(rich).map(({ text }) => text) : null
}

test('no rule throws on any dossier, and every span lies where it says', () => {
  fc.assert(
    fc.property(anyDossier, dossier => {
      for (const finding of look(dossier)) {
        const { span } = finding
        const lines = span && linesAt(dossier, finding)
        if (!span || !lines) continue
        const line = lines[span.block] ?? null
        expect([finding.rule, line?.slice(span.from, span.to)]).toEqual([finding.rule, span.found])
        expect(span.from).toBeLessThanOrEqual(span.to)
        expect(span.to).toBeLessThanOrEqual(line?.length ?? 0)
      }
    }),
    { numRuns: 120 },
  )
}, 60_000)

test('nothing is said twice', () => {
  fc.assert(
    fc.property(anyDossier, dossier => {
      const said = look(dossier).map(({ rule, at, span, text }) =>
        [rule, placeKey(at), span?.block, span?.from, span?.to, text].join(' '),
      )
      expect(said.filter((one, index) => said.indexOf(one) < index)).toEqual([])
    }),
    { numRuns: 80 },
  )
}, 60_000)

test('each rule’s repairs leave nothing that the same rule would repair, whatever the text', () => {
  fc.assert(
    fc.property(anyDossier, dossier => {
      for (const check of allChecks) {
        const found = repairable(check(subjectOf(dossier)))
        if (found.length === 0) continue
        for (const finding of found.slice(0, 3)) {
          const once = repair(dossier, [finding])
          expect([finding.rule, repair(once, [finding])]).toEqual([finding.rule, once])
        }
        const mended = repair(dossier, found)
        const left = repairable(check(subjectOf(mended)))
        expect(left.map(({ rule, span }) => [rule, span?.found])).toEqual([])
      }
    }),
    { numRuns: 80 },
  )
}, 60_000)
