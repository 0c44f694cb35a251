import type { Subject } from '../checks/check.ts'
import { chineseDate } from '../domain/dates.ts'
import { contactFields, fieldValue } from '../domain/requirements.ts'
import type { Deliverable } from '../schema/campaign.ts'
import { bareBrand } from './compose/titles.ts'

/** Fills {year} {unit} {brand} {deliverable} {tier} {contact} {phone} {date}; anything else stays as it is. */
export function fillPattern(
  pattern: string,
  deliverable: Deliverable,
  { dossier, campaign, today }: Subject,
): string {
  const { contact, phone } = contactFields(campaign)
  const values: Readonly<Record<string, string>> = {
    year: String(dossier.year),
    unit: fieldValue(dossier, 'unit').trim(),
    brand: bareBrand(dossier),
    deliverable: deliverable.title,
    tier: campaign.tiers.find(({ id }) => id === dossier.tier)?.title ?? '',
    contact: contact ? fieldValue(dossier, contact.id).trim() : '',
    phone: phone ? fieldValue(dossier, phone.id).trim() : '',
    date: chineseDate(today),
  }
  return pattern
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replaceAll('“”', '')
}
