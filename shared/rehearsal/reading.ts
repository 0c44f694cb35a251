import { characterCount, richTextCount } from '../domain/characterCount.ts'
import { type Comparison, comparisons } from '../domain/comparisons.ts'
import { type Coverage, type CriterionCoverage, coverageOf } from '../domain/coverage.ts'
import { evidenceNumbers } from '../domain/evidenceNumbers.ts'
import type { Place } from '../domain/place.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import { rungOf } from '../domain/strength.ts'
import type {
  Criterion,
  EvidenceKindId,
  FieldId,
  Requirement,
  Strength,
} from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import { minutesGiven, readingMinutes } from './pace.ts'
import { type SeenLine, seenCharacters, seenLines } from './seenLines.ts'

/** What somebody sees of the submission who has ten minutes for it. Computed, never stored. */
export type Reading = {
  /** The first sentence of each long field of the form. */
  readonly openings: readonly Opening[]
  readonly criteria: readonly CriterionReading[]
  readonly comparisons: readonly Comparison[]
  /** In the order of the printed submission. */
  readonly parts: readonly ReadingPart[]
  /** Of everything, word by word. */
  readonly fullMinutes: number
  /** Of what is seen when it is skimmed, a glance at pictures and proofs included. */
  readonly skimMinutes: number
}

export type Opening = { readonly field: FieldId; readonly label: string; readonly text: string }

/** A part of the submission, and how far the given minutes reach into it. */
export type ReadingPart = {
  readonly key: string
  readonly title: string
  readonly place: Place
  readonly characters: number
  readonly minutes: number
  readonly skimMinutes: number
  /** Share of the words that are seen when it is skimmed, 0 to 1. */
  readonly seen: number
  /** Share of it that is reached by who reads from the first page word by word, 0 to 1. */
  readonly reached: number
}

export type CriterionReading = {
  readonly criterion: Criterion
  readonly number: number
  readonly demands: readonly DemandReading[]
  /** The strongest of all its demands, strongest first. */
  readonly proofs: readonly SeenProof[]
}
export type DemandReading = {
  readonly requirement: Requirement
  readonly characters: number
  readonly lines: readonly SeenLine[]
}
export type SeenProof = {
  readonly item: Evidence
  readonly number: string
  readonly strength: Strength
}

/** Nobody opens more than these of one criterion in ten minutes. */
const proofsSeen = 4

export function readingOf(dossier: Dossier): Reading {
  const criteria = coverageOf(dossier).map(coverage => criterionReading(dossier, coverage))
  const drafts = [formPart(dossier), ...criteria.map(criterionPart), tablesPart(dossier)]
  const skimmed = drafts.reduce((sum, part) => sum + part.seenCharacters, 0)
  const glances = drafts.reduce((sum, part) => sum + part.glances, 0)
  return {
    openings: openingsOf(dossier),
    criteria,
    comparisons: comparisons(dossier.facts),
    parts: withReach(drafts),
    fullMinutes: readingMinutes(drafts.reduce((sum, part) => sum + part.characters, 0)),
    skimMinutes: readingMinutes(skimmed, glances),
  }
}

function criterionReading(
  dossier: Dossier,
  { criterion, number, demands }: CriterionCoverage,
): CriterionReading {
  return {
    criterion,
    number,
    demands: demands.map(({ requirement }) => demandReading(dossier, requirement)),
    proofs: strongest(dossier, demands),
  }
}

function demandReading(dossier: Dossier, requirement: Requirement): DemandReading {
  const text = dossier.narratives[requirement.id]
  const at: Place = { kind: 'submission', requirement: requirement.id }
  return {
    requirement,
    characters: richTextCount(text, dossier),
    lines: text ? seenLines(text, at, dossier) : [],
  }
}

/** Among equals those come first that come first in the list of evidence. */
function strongest(dossier: Dossier, demands: readonly Coverage[]): readonly SeenProof[] {
  const strengthOf = new Map<EvidenceKindId, Strength>(
    dossier.campaign.evidenceKinds.map(({ id, strength }) => [id, strength]),
  )
  const numbers = evidenceNumbers(dossier)
  const supporting = new Set(demands.flatMap(({ evidence }) => evidence))
  return dossier.evidence
    .filter(item => supporting.has(item))
    .map(item => ({
      item,
      number: numbers.get(item.id) ?? '',
      strength: strengthOf.get(item.kind) ?? 'statement',
    }))
    .toSorted((a, b) => rungOf(b.strength) - rungOf(a.strength))
    .slice(0, proofsSeen)
}

type Draft = Pick<ReadingPart, 'key' | 'title' | 'place' | 'characters'> & {
  readonly seenCharacters: number
  readonly glances: number
}

function openingsOf(dossier: Dossier): readonly Opening[] {
  return fieldsOf(dossier.campaign)
    .filter(({ input }) => input.kind === 'longText')
    .map(({ id, label }) => ({ field: id, label, text: firstSentence(fieldValue(dossier, id)) }))
    .filter(({ text }) => text !== '')
}

const firstSentence = (text: string) => /^[^。！？\n]*[。！？]?/.exec(text.trim())?.[0] ?? ''

/** Short fields are read whole, of a long one its first sentence. */
function formPart(dossier: Dossier): Draft {
  const fields = fieldsOf(dossier.campaign)
  const short = fields.filter(({ input }) => input.kind !== 'longText')
  const valuesOf = (some: typeof fields) => some.map(({ id }) => fieldValue(dossier, id))
  return {
    key: 'form',
    title: '申报表',
    place: { kind: 'unit' },
    characters: total(valuesOf(fields)),
    seenCharacters: total([...valuesOf(short), ...openingsOf(dossier).map(({ text }) => text)]),
    glances: Object.keys(dossier.pictures).length,
  }
}

function criterionPart({ criterion, number, demands, proofs }: CriterionReading): Draft {
  const lines = demands.flatMap(demand => demand.lines)
  return {
    key: criterion.id,
    title: `${number}. ${criterion.title}`,
    place: {
      kind: 'submission',
      ...(demands[0] && { requirement: demands[0].requirement.id }),
    },
    characters: demands.reduce((sum, { characters }) => sum + characters, 0),
    seenCharacters: seenCharacters(lines),
    glances: proofs.length + lines.filter(({ picture }) => picture).length,
  }
}

/** Tables are looked at as a whole: their words count as seen. */
function tablesPart({ facts, honours, media }: Dossier): Draft {
  const characters = total([
    ...comparisons(facts).flatMap(({ fact, before, now }) => [fact.name, before, now]),
    ...honours.flatMap(({ title, issuer, level }) => [title, issuer, level]),
    ...media.flatMap(({ medium, title }) => [medium, title]),
  ])
  return {
    key: 'tables',
    title: '对比、荣誉和报道',
    place: { kind: 'honours' },
    characters,
    seenCharacters: characters,
    glances: 0,
  }
}

const total = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + characterCount(text), 0)

function withReach(drafts: readonly Draft[]): readonly ReadingPart[] {
  let before = 0
  return drafts.map(({ seenCharacters: seen, glances, ...draft }) => {
    const minutes = readingMinutes(draft.characters)
    const left = Math.max(0, minutesGiven - before)
    before += minutes
    return {
      ...draft,
      minutes,
      skimMinutes: readingMinutes(seen, glances),
      // Figures are cut out of a number and its unit, which may count one character more.
      seen: draft.characters === 0 ? 0 : Math.min(1, seen / draft.characters),
      reached: minutes === 0 ? 0 : Math.min(1, left / minutes),
    }
  })
}
