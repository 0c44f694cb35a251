import type { Campaign, Criterion, Requirement, Strength } from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'
import type { RichText } from '../schema/richText.ts'
import { richTextCount } from './characterCount.ts'
import { inlinesOf } from './citations.ts'
import type { Place } from './place.ts'
import { requirementWriting, type Writing } from './progress.ts'
import { isOutside, rungOf, strengths, strengthTitles } from './strength.ts'

/** What stands behind one demand: its text, its evidence, and how strongly that speaks. */
export type Coverage = {
  readonly requirement: Requirement
  readonly writing: Writing
  readonly characters: number
  readonly evidence: readonly Evidence[]
  /** How many pieces of evidence are still missing. */
  readonly missing: number
  /** The rungs that are reached, weakest first. */
  readonly reached: readonly Strength[]
}
export type CriterionCoverage = {
  readonly criterion: Criterion
  /** As the notice counts them, from 1. */
  readonly number: number
  readonly demands: readonly Coverage[]
}

export function coverageOf(dossier: Dossier): readonly CriterionCoverage[] {
  const strengthOf = strengthsByKind(dossier.campaign)
  return dossier.campaign.criteria.map((criterion, index) => ({
    criterion,
    number: index + 1,
    demands: criterion.requirements.map(requirement =>
      demandCoverage(dossier, requirement, strengthOf),
    ),
  }))
}

/** Of one demand. `strengthOf` is handed on where many are looked at. */
export function demandCoverage(
  dossier: Dossier,
  requirement: Requirement,
  strengthOf = strengthsByKind(dossier.campaign),
): Coverage {
  const evidence = dossier.evidence.filter(item => item.supports.includes(requirement.id))
  const text = dossier.narratives[requirement.id]
  const writing = requirementWriting(dossier, requirement)
  const found = new Set(evidence.map(strengthOf))
  if (writing !== 'empty') found.add('statement')
  if (comparesWithProof(dossier, text)) found.add('comparison')
  return {
    requirement,
    writing,
    characters: richTextCount(text, dossier),
    evidence,
    missing: Math.max(0, requirement.minEvidence - evidence.length),
    reached: strengths.filter(strength => found.has(strength)),
  }
}

function strengthsByKind({ evidenceKinds }: Campaign): (item: Evidence) => Strength {
  const byKind = new Map(evidenceKinds.map(({ id, strength }) => [id, strength]))
  return item => byKind.get(item.kind) ?? 'statement'
}

/** A number before and after, with a source, is a comparison whatever kind its source is. */
function comparesWithProof({ facts }: Dossier, text: RichText | undefined): boolean {
  if (!text) return false
  const proved = new Set(facts.filter(isProvedComparison).map(({ id }) => id))
  return inlinesOf(text).some(inline => inline.type === 'fact' && proved.has(inline.attrs.fact))
}

function isProvedComparison({ before, source }: Fact): boolean {
  return before.trim() !== '' && source.kind !== 'none'
}

export type Advice = { readonly place: Place; readonly text: string; readonly detail: string }

/**
 * What would help most, at most `limit`: where much of the weight stands on
 * little. A criterion nobody else vouches for is said once, not demand by demand.
 */
export function coverageAdvice(dossier: Dossier, limit: number): readonly Advice[] {
  return coverageOf(dossier)
    .flatMap(criterionAdvice)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, limit)
    .map(({ gain: _gain, ...advice }) => advice)
}

type Weighed = Advice & { readonly gain: number }

function criterionAdvice({ criterion, number, demands }: CriterionCoverage): readonly Weighed[] {
  const weak = demands.filter(({ reached }) => !reached.some(isOutside))
  const first = weak[0]
  if (!first) return []
  const share = criterion.points / demands.length
  if (weak.length === demands.length) {
    const reached = strengths.filter(rung => demands.some(demand => demand.reached.includes(rung)))
    return [
      {
        place: { kind: 'submission', requirement: first.requirement.id },
        text: `第 ${number} 条“${criterion.title}”${weaknessText(reached)}`,
        detail: hintText(first.requirement),
        gain: weak.reduce((sum, demand) => sum + gainOf(demand, share), 0),
      },
    ]
  }
  return weak.map(demand => ({
    place: { kind: 'submission', requirement: demand.requirement.id },
    text: `第 ${number} 条“${demand.requirement.title}”${weaknessText(demand.reached)}`,
    detail: hintText(demand.requirement),
    gain: gainOf(demand, share),
  }))
}

/** Points that stand on weak ground: all of them with nothing at all, fewer with each rung. */
function gainOf({ reached }: Coverage, points: number): number {
  const best = reached.at(-1)
  return points * (best === undefined ? strengths.length : strengths.length - 1 - rungOf(best))
}

/** “只有自述和照片，缺第三方” */
function weaknessText(reached: readonly Strength[]): string {
  const names = reached.map(strength => strengthTitles[strength])
  const last = names.at(-1)
  if (last === undefined) return '还没有材料'
  if (names.length === 1) return `只有${last}，缺第三方`
  return `只有${names.slice(0, -1).join('、')}和${last}，缺第三方`
}

function hintText({ examples }: Requirement): string {
  return examples.length > 0 ? `可以补：${examples.slice(0, 3).join('、')}` : ''
}
