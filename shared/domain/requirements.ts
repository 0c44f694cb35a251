import type { Campaign, Criterion, Field, Requirement, RequirementId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'

export function requirementsOf(campaign: Campaign): readonly Requirement[] {
  return campaign.criteria.flatMap(criterion => criterion.requirements)
}

export function criterionOf(campaign: Campaign, id: RequirementId): Criterion | undefined {
  return campaign.criteria.find(criterion => criterion.requirements.some(r => r.id === id))
}

export function fieldsOf(campaign: Campaign): readonly Field[] {
  return campaign.fieldGroups.flatMap(group => group.fields)
}

/** What was typed into a field; the ids `unit` and `brand` exist in every campaign. */
export function fieldValue(dossier: Dossier, id: string): string {
  return (dossier.fields as Readonly<Record<string, string>>)[id] ?? ''
}
