import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { campaignPlace } from '#shared/domain/campaignWords'
import { AppError } from '#shared/failure'
import { fileName } from '#shared/lib/fileName'
import { Campaign } from '#shared/schema/campaign'
import { campaignFaults } from '#shared/schema/campaignFaults'
import type { HandlersFor } from '../../desk.ts'
import { writeReplacing } from '../../export/writeReplacing.ts'
import { readCampaignFile } from '../../system/campaignFile.ts'
import type { CampaignLibrary } from '../../system/campaignLibrary.ts'

type CampaignCalls =
  | 'campaign.list'
  | 'campaign.check'
  | 'campaign.save'
  | 'campaign.remove'
  | 'campaign.setAside'
  | 'campaign.export'
  | 'campaign.import'

export function campaignHandlers(
  window: () => BrowserWindow,
  campaigns: CampaignLibrary,
): HandlersFor<CampaignCalls> {
  return {
    'campaign.list': campaigns.list,
    'campaign.check': async ({ campaign }) => [...campaignFaults(campaign)],
    'campaign.save': async ({ campaign }) => {
      const saved = await campaigns.save(soundCampaign(campaign))
      return { campaign: saved, library: await campaigns.list() }
    },
    'campaign.remove': async ({ id }) => {
      await campaigns.remove(id)
      return campaigns.list()
    },
    'campaign.setAside': async ({ file }) => {
      await campaigns.setAside(file)
      return campaigns.list()
    },
    'campaign.export': async ({ campaign }) => {
      const name = fileName(`${campaign.title}（第${campaign.revision}版）`, '.活动.json')
      const path = await chooseTarget(window(), name)
      if (path === null) return { wasSaved: false }
      await writeReplacing(path, `${JSON.stringify(campaign, null, 2)}\n`, basename(path))
      return { wasSaved: true }
    },
    'campaign.import': async () => {
      const path = await chooseFile(window())
      return path === null ? null : { campaign: await readCampaignFile(path), name: basename(path) }
    },
  }
}

function soundCampaign(value: unknown): Campaign {
  const [fault] = campaignFaults(value)
  if (!fault) return Campaign.parse(value)
  const subject = `${campaignPlace(fault.path)}，${fault.text}`
  throw new AppError({ code: 'campaign.broken', subject })
}

async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: '活动文件存到哪里',
    buttonLabel: '导出',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: '活动文件', extensions: ['json'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}

async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '导入哪一个活动文件',
    buttonLabel: '导入',
    properties: ['openFile'],
    filters: [{ name: '活动文件', extensions: ['json'] }],
  })
  return filePaths[0] ?? null
}
