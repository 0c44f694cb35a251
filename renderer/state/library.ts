import { create } from 'zustand'
import type { Library } from '#shared/ipc/library'
import type { Campaign } from '#shared/schema/campaign'
import { attempt } from '../lib/attempt.ts'
import { call } from '../lib/call.ts'
import { useSession } from './session.ts'

/** The campaigns of this computer, once somebody has looked at them. */
export const useLibrary = create<{ readonly library: Library | null }>(() => ({ library: null }))

export async function loadLibrary(): Promise<void> {
  const library = await attempt(() => call('campaign.list', {}))
  if (library) show(library)
}

/** Keeps a campaign for new dossiers; answers what was written, with its revision, or nothing when it was refused. */
export async function saveCampaign(campaign: Campaign): Promise<Campaign | undefined> {
  const saved = await attempt(() => call('campaign.save', { campaign }))
  if (saved) show(saved.library)
  return saved?.campaign
}

/** Removes an own campaign; what came with the program in its place is back. */
export async function removeCampaign(id: string): Promise<boolean> {
  const library = await attempt(() => call('campaign.remove', { id }))
  if (library) show(library)
  return library !== undefined
}

export async function setAsideFile(file: string): Promise<void> {
  const library = await attempt(() => call('campaign.setAside', { file }))
  if (library) show(library)
}

/** 新建档案 and 概览 look at the campaigns of the session. */
function show(library: Library): void {
  useLibrary.setState({ library })
  const campaigns = library.campaigns.map(({ campaign }) => campaign)
  useSession.setState(({ session }) => ({ session: session && { ...session, campaigns } }))
}
