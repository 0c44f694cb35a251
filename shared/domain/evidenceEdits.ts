import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { numberedEvidence } from './evidenceNumbers.ts'

/** As many pieces as the schema allows. */
export const maxEvidence = 5000

/** What a person writes about a piece of evidence. */
export type EvidenceChange = Partial<
  Pick<Evidence, 'title' | 'kind' | 'issuer' | 'issuedOn' | 'note' | 'rotation'>
>

/** At the end, in the order given. Content that is there already, and what goes beyond the limit, is left out. */
export function addEvidence(dossier: Dossier, items: readonly Evidence[]): Dossier {
  const seen = new Set(dossier.evidence.map(item => item.file.hash))
  const fresh = items.filter(({ file }) => {
    const isFresh = !seen.has(file.hash)
    seen.add(file.hash)
    return isFresh
  })
  const room = fresh.slice(0, Math.max(0, maxEvidence - dossier.evidence.length))
  return room.length === 0 ? dossier : withEvidence(dossier, [...dossier.evidence, ...room])
}

/** Citations of it stay in the texts: they say that it is gone, and come alive when it is put back. */
export function removeEvidence(dossier: Dossier, ids: Ids): Dossier {
  const rest = dossier.evidence.filter(item => !ids.has(item.id))
  return rest.length === dossier.evidence.length ? dossier : withEvidence(dossier, rest)
}

/** Puts removed pieces back where they stood in `before`; what has been added since stays behind them. */
export function restoreEvidence(dossier: Dossier, before: Dossier, ids: Ids): Dossier {
  const now = new Map(dossier.evidence.map(item => [item.id, item]))
  const old = before.evidence.flatMap(item => now.get(item.id) ?? (ids.has(item.id) ? item : []))
  const placed = new Set(old.map(item => item.id))
  const rest = dossier.evidence.filter(item => !placed.has(item.id))
  const next = [...old, ...rest]
  return next.length === dossier.evidence.length ? dossier : withEvidence(dossier, next)
}

/** Writes the same to each of them. */
export function changeEvidence(dossier: Dossier, ids: Ids, change: EvidenceChange): Dossier {
  return eachOf(dossier, ids, item => {
    const isSame = Object.entries(change).every(
      ([key, value]) => item[key as keyof EvidenceChange] === value,
    )
    return isSame ? item : { ...item, ...change }
  })
}

/** Says of each of them that it proves the requirement, or that it does not. */
export function setSupport(
  dossier: Dossier,
  ids: Ids,
  requirement: RequirementId,
  isSupported: boolean,
): Dossier {
  return eachOf(dossier, ids, item => {
    if (item.supports.includes(requirement) === isSupported) return item
    const others = item.supports.filter(other => other !== requirement)
    return { ...item, supports: isSupported ? [...others, requirement] : others }
  })
}

/**
 * Moves them, together and in their present order, to stand before `target`; null
 * means to the end. What went out under a number stays where it is.
 */
export function moveEvidence(dossier: Dossier, chosen: Ids, target: EvidenceId | null): Dossier {
  const ids = new Set([...chosen].filter(id => dossier.sent?.numbers[id] === undefined))
  if (target !== null && ids.has(target)) return dossier
  const moved = dossier.evidence.filter(item => ids.has(item.id))
  const rest = dossier.evidence.filter(item => !ids.has(item.id))
  const found = rest.findIndex(item => item.id === target)
  const place = found === -1 ? rest.length : found
  const next = [...rest.slice(0, place), ...moved, ...rest.slice(place)]
  const isSame = next.every((item, index) => item === dossier.evidence[index])
  return isSame ? dossier : withEvidence(dossier, next)
}

/** Moves them to stand right before or behind another piece, as they were dropped there. */
export function dropEvidence(
  dossier: Dossier,
  ids: Ids,
  over: EvidenceId,
  side: 'before' | 'after',
): Dossier {
  const isMoved = (id: EvidenceId) => ids.has(id) && dossier.sent?.numbers[id] === undefined
  const rest = dossier.evidence.filter(item => !isMoved(item.id)).map(item => item.id)
  const place = rest.indexOf(over)
  if (place === -1) return dossier
  return moveEvidence(dossier, ids, (side === 'before' ? over : rest[place + 1]) ?? null)
}

/** One place up or down among the evidence that is numbered with it, so that its number changes by one. */
export function shiftEvidence(dossier: Dossier, id: EvidenceId, by: -1 | 1): Dossier {
  const group = groupOf(dossier, id)
  const place = group.indexOf(id)
  const neighbour = group[place + by]
  if (neighbour === undefined) return dossier
  if (dossier.sent)
    return dropEvidence(dossier, new Set([id]), neighbour, by === -1 ? 'before' : 'after')
  return by === -1
    ? moveEvidence(dossier, new Set([id]), neighbour)
    : moveEvidence(dossier, new Set([neighbour]), id)
}

/** Ids of the evidence under the same criterion, in order. */
function groupOf(dossier: Dossier, id: EvidenceId): readonly EvidenceId[] {
  const group = numberedEvidence(dossier).find(({ items }) =>
    items.some(({ item }) => item.id === id),
  )
  return group?.items.map(({ item }) => item.id) ?? []
}

type Ids = ReadonlySet<EvidenceId>

function eachOf(dossier: Dossier, ids: Ids, change: (item: Evidence) => Evidence): Dossier {
  const next = dossier.evidence.map(item => (ids.has(item.id) ? change(item) : item))
  const isSame = next.every((item, index) => item === dossier.evidence[index])
  return isSame ? dossier : withEvidence(dossier, next)
}

function withEvidence(dossier: Dossier, evidence: readonly Evidence[]): Dossier {
  return { ...dossier, evidence }
}
