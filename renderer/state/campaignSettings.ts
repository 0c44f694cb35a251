import { create } from 'zustand'

/** Whether 活动设置 stands in the place of 开始, while no dossier is open. */
export const useCampaignSettings = create<{ readonly isShown: boolean }>(() => ({ isShown: false }))

export function showCampaignSettings(isShown: boolean): void {
  useCampaignSettings.setState({ isShown })
}
