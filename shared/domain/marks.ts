import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier, Mark } from '../schema/dossier.ts'

/** What the unit itself gives a demand in a rehearsal, instead of the proposed mark. */
export function giveMark(dossier: Dossier, id: RequirementId, mark: Mark): Dossier {
  const before = dossier.rehearsal[id]
  if (before?.points === mark.points && before.reason === mark.reason) return dossier
  return { ...dossier, rehearsal: { ...dossier.rehearsal, [id]: mark } }
}

/** Back to the proposed mark. */
export function takeMarkBack(dossier: Dossier, id: RequirementId): Dossier {
  if (!(id in dossier.rehearsal)) return dossier
  const { [id]: _taken, ...others } = dossier.rehearsal
  return { ...dossier, rehearsal: others }
}

/** Every demand back to its proposed mark. */
export function takeAllMarksBack(dossier: Dossier): Dossier {
  return Object.keys(dossier.rehearsal).length === 0 ? dossier : { ...dossier, rehearsal: {} }
}
