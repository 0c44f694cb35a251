import type { Campaign } from '../schema/campaign.ts'
import type { Dossier, DossierId } from '../schema/dossier.ts'
import { campaignDifferences, type Difference } from './campaignDifferences.ts'
import { carryOver } from './carryOver.ts'
import { moveCampaign, moveConsequences } from './moveCampaign.ts'
import { newerCampaign } from './newerCampaign.ts'

/** What the dossier of the next year would be like with a campaign, said before it is made. */
export type NextYearPlan = {
  readonly own: Pick<Campaign, 'id' | 'title' | 'revision'>
  /** Id of the campaign of this computer that revises the own one; null when there is none. */
  readonly newer: string | null
  readonly differences: readonly Difference[]
  /** What another campaign does to what is carried, one sentence each. */
  readonly consequences: readonly string[]
}

/** `campaign` null: the old one is carried on. */
export function nextYearPlan(
  old: Dossier,
  library: readonly Campaign[],
  campaign: Campaign | null,
): NextYearPlan {
  const { id, title, revision } = old.campaign
  const shared = {
    own: { id, title, revision },
    newer: newerCampaign(old.campaign, library)?.id ?? null,
  }
  if (!campaign) return { ...shared, differences: [], consequences: [] }
  const carried = carryOver(old, old.id)
  return {
    ...shared,
    differences: campaignDifferences(old.campaign, campaign),
    consequences: moveConsequences(carried, moveCampaign(carried, campaign)),
  }
}

/** The dossier of the next year; with another campaign, nothing that was carried is lost (`moveCampaign`). */
export function nextYearDossier(old: Dossier, id: DossierId, campaign: Campaign | null): Dossier {
  const carried = carryOver(old, id)
  return campaign ? moveCampaign(carried, campaign) : carried
}
