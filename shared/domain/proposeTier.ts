import type { Campaign, Designation, Tier } from '../schema/campaign.ts'

/** 二（2）确定部门: the notice names some units; all others look for brands of their own. */
export function designationFor(campaign: Campaign, unit: string): Designation | undefined {
  const name = unit.trim()
  if (name === '') return undefined
  return campaign.designations.find(({ keywords }) => keywords.some(word => name.includes(word)))
}

export function proposeTier(campaign: Campaign, unit: string): Tier {
  return designationFor(campaign, unit)?.tier ?? 'potential'
}
