import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'

/** Says that a piece of evidence proves a requirement, besides what it proves already. */
export function attachEvidence(
  dossier: Dossier,
  id: EvidenceId,
  requirement: RequirementId,
): Dossier {
  return withSupports(dossier, id, supports =>
    supports.includes(requirement) ? supports : [...supports, requirement],
  )
}

/** The piece stays in the dossier. */
export function detachEvidence(
  dossier: Dossier,
  id: EvidenceId,
  requirement: RequirementId,
): Dossier {
  return withSupports(dossier, id, supports =>
    supports.includes(requirement) ? supports.filter(other => other !== requirement) : supports,
  )
}

function withSupports(
  dossier: Dossier,
  id: EvidenceId,
  change: (supports: Evidence['supports']) => Evidence['supports'],
): Dossier {
  const item = dossier.evidence.find(other => other.id === id)
  const supports = item && change(item.supports)
  if (!item || !supports || supports === item.supports) return dossier
  const evidence = dossier.evidence.map(other => (other === item ? { ...item, supports } : other))
  return { ...dossier, evidence }
}
