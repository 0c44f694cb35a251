import type { Campaign } from '../schema/campaign.ts'
import type { Dossier, DossierId } from '../schema/dossier.ts'
import { emptyDossier } from './emptyDossier.ts'

/** A made-up unit for looking at a campaign that no dossier is open for. */
export function exampleDossier(campaign: Campaign): Dossier {
  const fields: Readonly<Record<string, string>> = {
    unit: '示例单位',
    brand: '示例品牌',
    contact: '王某',
    phone: '0574-8712 3456',
  }
  return {
    ...emptyDossier,
    id: '00000000-0000-4000-8000-000000000000' as DossierId,
    year: campaign.year,
    campaign,
    tier: campaign.tiers[0]?.id ?? 'flagship',
    fields,
  }
}
