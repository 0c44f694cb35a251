import type { Campaign, CriterionId, RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'

/** Evidence under the criterion it is numbered by, in printing order. */
export type EvidenceGroup = {
  /** Absent for evidence that supports nothing yet. */
  readonly criterion: CriterionId | null
  readonly title: string
  readonly items: readonly NumberedEvidence[]
}
export type NumberedEvidence = { readonly number: string; readonly item: Evidence }

/**
 * Numbers such as 1-3: the criterion, and the place among its evidence. A piece
 * that supports several is numbered under the first of them, in the campaign's
 * order, so that it prints once. What supports nothing comes last, as 附-1.
 */
export function numberedEvidence(dossier: Dossier): readonly EvidenceGroup[] {
  const { campaign } = dossier
  const first = firstCriterion(campaign)
  const groups = campaign.criteria.map((criterion, index) => ({
    criterion: criterion.id,
    title: criterion.title,
    items: dossier.evidence
      .filter(item => first(item) === index)
      .map((item, place) => ({ number: `${index + 1}-${place + 1}`, item })),
  }))
  const loose = dossier.evidence
    .filter(item => first(item) === -1)
    .map((item, place) => ({ number: `附-${place + 1}`, item }))
  return [...groups, { criterion: null, title: '未归入标准', items: loose }].filter(
    group => group.items.length > 0,
  )
}

/** Current number of every piece of evidence. */
export function evidenceNumbers(dossier: Dossier): ReadonlyMap<EvidenceId, string> {
  return new Map(
    numberedEvidence(dossier).flatMap(group =>
      group.items.map(({ item, number }) => [item.id, number] as const),
    ),
  )
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
