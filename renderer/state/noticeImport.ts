import { create } from 'zustand'
import { showCampaignSettings } from './campaignSettings.ts'

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
  showCampaignSettings(false)
  useNoticeImport.setState({ isShown: false, wanted: campaignId })
}

export function forgetWanted(): void {
  useNoticeImport.setState({ wanted: null })
}
