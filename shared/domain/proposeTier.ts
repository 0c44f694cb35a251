import type { Campaign, Designation, Tier } from '../schema/campaign.ts'

/** 二（2）确定部门: the notice names some units; all others look for brands of their own. */
export function designationFor(campaign: Campaign, unit: string): Designation | undefined {
  const name = unit.trim()
  if (name === '') return undefined
  return campaign.designations.find(({ keywords }) => keywords.some(word => name.includes(word)))
}

/** A unit that is not named gets the least demanding tier, which stands last. */
export function proposeTier(campaign: Campaign, unit: string): Tier {
  const named = designationFor(campaign, unit)?.tier
  const known = campaign.tiers.find(({ id }) => id === named) ?? campaign.tiers.at(-1)
  return known?.id ?? 'potential'
}
