import { create } from 'zustand'
import type { Campaign } from '#shared/schema/campaign'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { useSession } from './session.ts'

/** 通知导入 stands in the place of what was on the screen; that comes back when it is closed. */
export const useNoticeImport = create<{
  readonly isShown: boolean
  /** A new dossier is to be made with this campaign. */
  readonly wanted: string | null
}>(() => ({ isShown: false, wanted: null }))

export function showNoticeImport(isShown: boolean): void {
  useNoticeImport.setState({ isShown })
}

/** Closes 通知导入 and opens the form of a new dossier with this campaign chosen. */
export function startWith(campaignId: string): void {
  useNoticeImport.setState({ isShown: false, wanted: campaignId })
}

export function forgetWanted(): void {
  useNoticeImport.setState({ wanted: null })
}

/** Keeps a campaign for new dossiers; answers what was written, or nothing when it was refused. */
export async function keepCampaign(campaign: Campaign): Promise<Campaign | undefined> {
  const saved = await attempt(() => call('campaign.save', { campaign }))
  if (!saved) return undefined
  const campaigns = saved.library.campaigns.map(entry => entry.campaign)
  useSession.setState(({ session }) => ({ session: session && { ...session, campaigns } }))
  return saved.campaign
}
