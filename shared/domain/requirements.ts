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

/** The fields that say who is to be asked: `contact` and `phone`, or what a campaign of other ids has in their place. */
export function contactFields(campaign: Campaign): {
  readonly contact: Field | undefined
  readonly phone: Field | undefined
} {
  const fields = fieldsOf(campaign)
  const find = (id: string, isLike: (field: Field) => boolean) =>
    fields.find(field => field.id === id) ?? fields.find(isLike)
  return {
    contact: find('contact', ({ label }) => label.startsWith('联系人')),
    phone: find('phone', ({ input }) => input.kind === 'phone'),
  }
}
