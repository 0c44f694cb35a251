import type { Campaign, CriterionId, RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence, Sent } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { compareNumbers, numberBetween, prefixOf } from './lateNumbers.ts'

/** Evidence under the criterion it is numbered by, in printing order. */
export type EvidenceGroup = {
  /** Absent for evidence that supports nothing yet. */
  readonly criterion: CriterionId | null
  readonly title: string
  readonly items: readonly NumberedEvidence[]
}
export type NumberedEvidence = { readonly number: string; readonly item: Evidence }

const loosePrefix = '附'

/**
 * Numbers such as 1-3: the criterion, and the place among its evidence. A piece
 * that supports several is numbered under the first of them, in the campaign's
 * order, so that it prints once. What supports nothing comes last, as 附-1.
 *
 * What went out keeps its number (`dossier.sent`), even when it supports something
 * else now; what came later is put in between as 1-3-1.
 */
export function numberedEvidence(dossier: Dossier): readonly EvidenceGroup[] {
  const { campaign, sent } = dossier
  const byPrefix = groupedBy(dossier.evidence, prefixIn(campaign, sent))
  const known = campaign.criteria.map((criterion, index) => ({
    prefix: String(index + 1),
    criterion: criterion.id,
    title: criterion.title,
  }))
  // Only where the campaign has fewer criteria now than when the numbers went out.
  const others = [...byPrefix.keys()]
    .filter(prefix => prefix !== loosePrefix && !known.some(group => group.prefix === prefix))
    .map(prefix => ({ prefix, criterion: null, title: `原标准${prefix}` }))
  const loose = { prefix: loosePrefix, criterion: null, title: '未归入标准' }
  return [...known, ...others, loose].flatMap(({ prefix, criterion, title }) => {
    const items = byPrefix.get(prefix) ?? []
    return items.length === 0 ? [] : [{ criterion, title, items: numbered(prefix, items, sent) }]
  })
}

/** Current number of every piece of evidence. */
export function evidenceNumbers(dossier: Dossier): ReadonlyMap<EvidenceId, string> {
  return new Map(
    numberedEvidence(dossier).flatMap(group =>
      group.items.map(({ item, number }) => [item.id, number] as const),
    ),
  )
}

function numbered(
  prefix: string,
  items: readonly Evidence[],
  sent: Sent | null,
): readonly NumberedEvidence[] {
  if (!sent) return items.map((item, place) => ({ number: `${prefix}-${place + 1}`, item }))
  const taken = new Set(Object.values(sent.numbers))
  const fixed = items
    .flatMap(item => numberSent(sent, item))
    .sort((a, b) => compareNumbers(a.number, b.number))
  const late = lateAfter(items, sent)
  // From the first to the last: each late piece stands behind the one that it follows.
  const following = fixed.flatMap((entry, index) => [
    entry,
    ...between(late.get(entry.item.id) ?? [], {
      prefix,
      before: entry.number,
      after: fixed[index + 1]?.number ?? null,
      taken,
    }),
  ])
  const first = fixed[0]?.number ?? null
  return [
    ...between(late.get(null) ?? [], {
      prefix,
      before: lastTaken(prefix, first, taken),
      after: first,
      taken,
    }),
    ...following,
  ]
}

function groupedBy(items: readonly Evidence[], key: (item: Evidence) => string) {
  const groups = new Map<string, Evidence[]>()
  for (const item of items) {
    const own = groups.get(key(item))
    if (own) own.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** What stood first may be gone: late pieces stay behind its number. */
function lastTaken(prefix: string, before: string | null, taken: ReadonlySet<string>) {
  const earlier = [...taken].filter(
    number =>
      prefixOf(number) === prefix && (before === null || compareNumbers(number, before) < 0),
  )
  return earlier.sort(compareNumbers).at(-1) ?? null
}

/** Late pieces by the sent one that stands before them in the list. */
function lateAfter(items: readonly Evidence[], sent: Sent) {
  let last: EvidenceId | null = null
  const late = new Map<EvidenceId | null, Evidence[]>()
  for (const item of items) {
    if (sent.numbers[item.id] !== undefined) last = item.id
    else late.set(last, [...(late.get(last) ?? []), item])
  }
  return late
}

function between(
  items: readonly Evidence[],
  { before, ...gap }: Parameters<typeof numberBetween>[0],
): readonly NumberedEvidence[] {
  let last = before
  return items.map(item => {
    last = numberBetween({ ...gap, before: last })
    return { number: last, item }
  })
}

function numberSent({ numbers }: Sent, item: Evidence): readonly NumberedEvidence[] {
  const number = numbers[item.id]
  return number === undefined ? [] : [{ number, item }]
}

function prefixIn(campaign: Campaign, sent: Sent | null): (item: Evidence) => string {
  const first = firstCriterion(campaign)
  return item => {
    const number = sent?.numbers[item.id]
    if (number !== undefined) return prefixOf(number)
    const index = first(item)
    return index === -1 ? loosePrefix : String(index + 1)
  }
}

function firstCriterion(campaign: Campaign): (item: Evidence) => number {
  const criterionAt = new Map<RequirementId, number>(
    campaign.criteria.flatMap((criterion, index) =>
      criterion.requirements.map(r => [r.id, index] as const),
    ),
  )
  return item => {
    const indexes = item.supports.flatMap(id => criterionAt.get(id) ?? [])
    return indexes.length === 0 ? -1 : Math.min(...indexes)
  }
}
