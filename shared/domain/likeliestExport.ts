import type { DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { composable, dues } from './deliverables.ts'
import { writtenTexts } from './writtenTexts.ts'

/**
 * What somebody who wants to export most likely means: what is due next, if a word of it is
 * written; otherwise what is written, owed or not; on an empty dossier what is due next.
 */
export function likeliestExport(dossier: Dossier, today: string): DeliverableId {
  const made = composable(dossier.campaign)
  const owed = dues(dossier, today).filter(({ deliverable }) => made.includes(deliverable))
  const order = [
    ...owed.filter(({ daysLeft }) => daysLeft >= 0),
    ...owed.filter(({ daysLeft }) => daysLeft < 0).toReversed(),
  ].map(({ deliverable }) => deliverable.id)
  const written = new Set(
    writtenTexts(dossier, dossier.campaign).flatMap(({ concerns }) => concerns),
  )
  const all = [...order, ...made.map(({ id }) => id)]
  return all.find(id => written.has(id)) ?? all[0] ?? 'plan'
}
