import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'

/** `limit` in bytes; null for what the campaign says. */
export function setMailLimit(dossier: Dossier, limit: number | null): Dossier {
  if (dossier.packing.limit === limit) return dossier
  return { ...dossier, packing: { ...dossier.packing, limit } }
}

/** Pictures of what is pinned keep their full quality, however small the mailbox is. */
export function pinEvidence(dossier: Dossier, id: EvidenceId, isPinned: boolean): Dossier {
  const { packing } = dossier
  if (packing.pinned.includes(id) === isPinned) return dossier
  const others = packing.pinned.filter(other => other !== id)
  return { ...dossier, packing: { ...packing, pinned: isPinned ? [...others, id] : others } }
}

/** Whether personal numbers go out with their middle covered. */
export function setMasks(dossier: Dossier, masks: boolean): Dossier {
  if (dossier.packing.masks === masks) return dossier
  return { ...dossier, packing: { ...dossier.packing, masks } }
}
