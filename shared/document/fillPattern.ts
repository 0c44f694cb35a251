import type { Subject } from '../checks/check.ts'
import { chineseDate } from '../domain/dates.ts'
import { fieldValue } from '../domain/requirements.ts'
import type { Deliverable } from '../schema/campaign.ts'
import { bareBrand } from './compose/titles.ts'

/** Fills {year} {unit} {brand} {deliverable} {tier} {contact} {phone} {date}; anything else stays as it is. */
export function fillPattern(
  pattern: string,
  deliverable: Deliverable,
  { dossier, campaign, today }: Subject,
): string {
  const values: Readonly<Record<string, string>> = {
    year: String(dossier.year),
    unit: fieldValue(dossier, 'unit').trim(),
    brand: bareBrand(dossier),
    deliverable: deliverable.title,
    tier: campaign.tiers.find(({ id }) => id === dossier.tier)?.title ?? '',
    contact: fieldValue(dossier, 'contact').trim(),
    phone: fieldValue(dossier, 'phone').trim(),
    date: chineseDate(today),
  }
  return pattern
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replaceAll('“”', '')
}
