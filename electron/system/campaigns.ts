import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/failure'
import { failureText } from '#shared/failureText'
import type { Campaign } from '#shared/schema/campaign'
import { readCampaign } from '#shared/schema/readCampaign'
import { jsonFault } from './jsonFault.ts'

/** What is wrong with a campaign file, and where, for the person who edited it. */
export type CampaignFault = { readonly file: string; readonly place: string; readonly text: string }

export type Campaigns = {
  readonly good: readonly Campaign[]
  readonly faults: readonly CampaignFault[]
}

const chinese = z.locales.zhCN().localeError

/** Reads every campaign in a folder. One that is broken is told, and does not hinder the others. */
export async function readCampaigns(folder: string): Promise<Campaigns> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  const read = await Promise.all(
    files.map(async file => ({ file, ...campaignIn(await readFile(join(folder, file), 'utf8')) })),
  )
  const seen = new Set<string>()
  const good: Campaign[] = []
  const faults: CampaignFault[] = []
  for (const { file, campaign, fault } of read) {
    if (campaign === undefined) faults.push({ file, ...fault })
    else if (seen.has(campaign.id)) faults.push({ file, place: 'id', text: '编号与另一个文件相同' })
    else good.push(campaign)
    if (campaign) seen.add(campaign.id)
  }
  return { good, faults }
}

type Read =
  | { readonly campaign: Campaign; readonly fault?: undefined }
  | { readonly campaign?: undefined; readonly fault: Omit<CampaignFault, 'file'> }

function campaignIn(text: string): Read {
  const json = jsonOf(text.replace(/^\uFEFF/, ''))
  if ('fault' in json) return json
  try {
    return { campaign: readCampaign(json.value, chinese) }
  } catch (error) {
    if (error instanceof AppError) {
      return { fault: { place: 'version', text: failureText(error.failure) } }
    }
    if (!(error instanceof z.ZodError)) throw error
    const [first] = error.issues
    return { fault: { place: placeOf(first?.path ?? []), text: first?.message ?? '格式不对' } }
  }
}

function jsonOf(text: string): { readonly value: unknown } | Extract<Read, { fault: object }> {
  const offset = jsonFault(text)
  if (offset === null) return { value: JSON.parse(text) }
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  const place = `第 ${before.length} 行第 ${column} 个字符附近`
  return { fault: { place, text: '不符合 JSON 写法，多半是少了或多了逗号、引号、括号' } }
}

/** `criteria[2].requirements[1].words` as people count: “criteria 第 3 项 › requirements 第 2 项 › words”. */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '文件开头'
  return path
    .map(step => (typeof step === 'number' ? ` 第 ${step + 1} 项` : ` › ${String(step)}`))
    .join('')
    .replace(/^ (› )?/, '')
}
