import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CampaignFault } from '#shared/ipc/library'
import type { Campaign } from '#shared/schema/campaign'
import { errnoOf } from '../storage/refuse.ts'
import { campaignIn, largestCampaign, type ReadFile, tooLarge } from './campaignFile.ts'

export type Campaigns = {
  readonly good: readonly Campaign[]
  /** Where each good one lies, by its id. */
  readonly files: ReadonlyMap<string, string>
  readonly faults: readonly CampaignFault[]
}

/**
 * Reads every campaign in a folder, none where there is no folder. One that is
 * broken is told, and does not hinder the others.
 */
export async function readCampaigns(folder: string): Promise<Campaigns> {
  const names = (await filesIn(folder)).filter(name => name.endsWith('.json')).sort()
  const read = await Promise.all(
    names.map(async file => ({ file, ...(await readOne(join(folder, file))) })),
  )
  const files = new Map<string, string>()
  const good: Campaign[] = []
  const faults: CampaignFault[] = []
  for (const { file, campaign, fault } of read) {
    if (campaign === undefined) faults.push({ file, place: fault.place, text: fault.text })
    else if (files.has(campaign.id))
      faults.push({ file, place: '编号', text: '编号与另一个文件相同' })
    else {
      good.push(campaign)
      files.set(campaign.id, file)
    }
  }
  return { good, files, faults }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

async function readOne(path: string): Promise<ReadFile> {
  try {
    if ((await stat(path)).size > largestCampaign) return tooLarge
    return campaignIn(await readFile(path, 'utf8'))
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return { fault: { place: '整个文件', text: '读不出来，可能被其他程序占用或磁盘有问题' } }
  }
}
