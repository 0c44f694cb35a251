import { campaignDifferences } from '#shared/domain/campaignDifferences'
import type { Campaign } from '#shared/schema/campaign'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { saveCampaign, useLibrary } from '../../state/library.ts'
import { notify } from '../../state/notices.ts'
import type { Proposal } from './useProposal.tsx'

/** Reads a campaign file. One that is known is shown with its differences first; a new one is kept at once. */
export async function importCampaign(propose: (proposal: Proposal) => void): Promise<void> {
  const read = await attempt(() => call('campaign.import', {}))
  if (!read) return
  const { campaign, name } = read
  const known = useLibrary
    .getState()
    .library?.campaigns.find(entry => entry.campaign.id === campaign.id)?.campaign
  if (!known) return keep(campaign, campaign)
  if (campaignDifferences(known, campaign).length === 0) {
    notify('info', `“${name}”和这里的《${known.title}》内容相同，不用再收入。`)
    return
  }
  propose({
    title: `“${name}”和这里的《${known.title}》不同`,
    before: known,
    after: campaign,
    confirm: '换成导入的',
    run: () => keep(campaign, known),
  })
}

async function keep(campaign: Campaign, before: Campaign): Promise<void> {
  const saved = await saveCampaign(campaign)
  if (!saved) return
  const text = `已收入《${saved.title}》第 ${saved.revision} 版，新建档案时可以选它。已有的档案没有变。`
  if (before === campaign) notify('done', text)
  else notify('done', text, { label: '换回原来的', run: () => void saveCampaign(before) })
}

export async function exportCampaign(campaign: Campaign): Promise<void> {
  const done = await attempt(() => call('campaign.export', { campaign }))
  if (done?.wasSaved) {
    notify('done', `已导出《${campaign.title}》第 ${campaign.revision} 版，可以发给各单位导入。`)
  }
}
