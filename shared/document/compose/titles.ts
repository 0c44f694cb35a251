import { fieldValue } from '../../domain/requirements.ts'
import type { Campaign, DeliverableId } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'

export function deliverableTitle(campaign: Campaign, id: DeliverableId): string {
  return campaign.deliverables.find(deliverable => deliverable.id === id)?.title ?? ''
}

/** “明灯班组”服务品牌 */
export function brandTitle(dossier: Dossier): string {
  const brand = bareBrand(dossier)
  return `${brand ? `“${brand}”` : ''}服务品牌`
}

/** Without the quotation marks that some type into the field. */
export function bareBrand(dossier: Dossier): string {
  return fieldValue(dossier, 'brand')
    .trim()
    .replace(/^[“"「]+|[”"」]+$/g, '')
}
