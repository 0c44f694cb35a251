import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { campaignPlace } from '#shared/domain/campaignWords'
import { AppError } from '#shared/failure'
import { failureText } from '#shared/failureText'
import type { Campaign } from '#shared/schema/campaign'
import { readCampaign } from '#shared/schema/readCampaign'
import { refuseOversized } from '../ipc/messageSize.ts'
import { refuse } from '../storage/refuse.ts'
import { jsonFault } from './jsonFault.ts'

/** Bytes. The notice makes 60 KB, and every stored text of a dossier carries its campaign along. */
export const largestCampaign = 2_000_000

/** Where a file is wrong, and how. `isNewer` for one that a later version of the program has made. */
export type FileFault = { readonly place: string; readonly text: string; readonly isNewer?: true }

export type ReadFile =
  | { readonly campaign: Campaign; readonly fault?: undefined }
  | { readonly campaign?: undefined; readonly fault: FileFault }

/** Reads what may come from anywhere: never throws for a fault of the file. */
export function campaignIn(text: string): ReadFile {
  if (Buffer.byteLength(text) > largestCampaign) return tooLarge
  const json = jsonOf(text.replace(/^\uFEFF/, ''))
  if ('fault' in json) return json
  try {
    refuseOversized(json.value)
  } catch {
    return tooLarge
  }
  try {
    return { campaign: readCampaign(json.value) }
  } catch (error) {
    if (error instanceof AppError) {
      return { fault: { place: '格式版本', text: failureText(error.failure), isNewer: true } }
    }
    if (!(error instanceof z.ZodError)) throw error
    const [first] = error.issues
    return {
      fault: { place: campaignPlace(first?.path ?? []), text: first?.message ?? '格式不对' },
    }
  }
}

export const tooLarge: ReadFile = {
  fault: { place: '整个文件', text: '内容太多，不像是创建活动文件' },
}

/** A file from anywhere. Throws `campaign.broken`, `campaign.newer` or `file.*` in its name. */
export async function readCampaignFile(path: string): Promise<Campaign> {
  const name = basename(path)
  const read = await contentOf(path).catch((error: unknown) => {
    throw refuse(error, 'source', name)
  })
  if (read.campaign) return read.campaign
  const { place, text, isNewer } = read.fault
  if (isNewer) throw new AppError({ code: 'campaign.newer', subject: name })
  throw new AppError({ code: 'campaign.broken', subject: `“${name}”的${place}，${text}` })
}

async function contentOf(path: string): Promise<ReadFile> {
  if ((await stat(path)).size > largestCampaign) return tooLarge
  return campaignIn(await readFile(path, 'utf8'))
}

function jsonOf(text: string): { readonly value: unknown } | { readonly fault: FileFault } {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return { fault: { place: placeIn(text), text: brokenJson } }
  }
}

const brokenJson = '不符合 JSON 写法，多半是少了或多了逗号、引号、括号'

function placeIn(text: string): string {
  try {
    const before = text.slice(0, jsonFault(text) ?? 0).split('\n')
    return `第 ${before.length} 行第 ${(before.at(-1)?.length ?? 0) + 1} 个字符附近`
  } catch {
    // Thousands of brackets inside one another: no campaign, and no place to name.
    return '文件开头'
  }
}
