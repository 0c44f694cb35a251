import type { Campaign } from '../schema/campaign.ts'

/** The campaign of the library that a dossier could be moved to because its issuer has revised it. */
export function newerCampaign(own: Campaign, library: readonly Campaign[]): Campaign | undefined {
  const found = library.find(({ id }) => id === own.id)
  return found && found.revision > own.revision && !saysTheSame(found, own) ? found : undefined
}

/** Whatever their revisions. */
export function saysTheSame(one: Campaign, other: Campaign): boolean {
  return JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 })
}
