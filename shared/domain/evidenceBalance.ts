import type { Requirement } from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import { citedEvidence, citedIn } from './citations.ts'
import { requirementsOf } from './requirements.ts'

/** Attached to a demand, but no sentence refers to it. */
export function neverCited(dossier: Dossier): readonly Evidence[] {
  const cited = citedEvidence(dossier)
  return dossier.evidence.filter(item => item.supports.length > 0 && !cited.has(item.id))
}

export type Stray = { readonly item: Evidence; readonly requirement: Requirement }

/** Cited in the text of a demand that it is not attached to, so that it is missing from the list under that text. */
export function citedElsewhere(dossier: Dossier): readonly Stray[] {
  return requirementsOf(dossier.campaign).flatMap(requirement => {
    const cited = new Set(citedIn(dossier.narratives[requirement.id]))
    return dossier.evidence
      .filter(item => cited.has(item.id) && !item.supports.includes(requirement.id))
      .map(item => ({ item, requirement }))
  })
}

export type Burden = {
  readonly item: Evidence
  readonly supports: number
  /** Demands that have nothing else. */
  readonly alone: number
}

/** Many demands may share a strong piece; beyond these it looks as if there were nothing else. */
const mostSupports = 3
const mostAlone = 2

/** Pieces that carry too much. */
export function overburdened(dossier: Dossier): readonly Burden[] {
  const counts = new Map(
    requirementsOf(dossier.campaign).map(({ id }) => [
      id,
      dossier.evidence.filter(item => item.supports.includes(id)).length,
    ]),
  )
  return dossier.evidence
    .map(item => {
      const known = item.supports.filter(id => counts.has(id))
      const alone = known.filter(id => counts.get(id) === 1).length
      return { item, supports: known.length, alone }
    })
    .filter(({ supports, alone }) => supports > mostSupports || alone > mostAlone)
}

export function burdenText({ supports, alone }: Burden): string {
  const other = alone > 0 ? `，其中 ${alone} 项没有别的证明` : ''
  return `一份材料要证明 ${supports} 项要求${other}，显得单薄，宜再补几份各证一事的`
}
