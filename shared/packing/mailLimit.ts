import type { Dossier } from '../schema/dossier.ts'
import { megabyte } from './transfer.ts'

/** Bytes that one mail may carry, before transfer encoding: the dossier's own, else the campaign's. */
export function mailLimit({ packing, campaign }: Pick<Dossier, 'packing' | 'campaign'>): number {
  return packing.limit ?? Math.floor(campaign.mailLimitMegabytes * megabyte)
}
