import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import { failureText } from '#shared/failureText'
import { campaignIn, readCampaignFile } from '../../../../electron/system/campaignFile.ts'
import { aCampaign } from '../../../builders/aCampaign.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

const campaign = aCampaign()
const changed = (change: (json: Record<string, unknown>) => void) => {
  const json = structuredClone(campaign) as unknown as Record<string, unknown>
  change(json)
  return JSON.stringify(json)
}

async function sentence(text: string): Promise<string> {
  const path = join(folder, '来件.json')
  await writeFile(path, text)
  const error = await readCampaignFile(path).catch((refusal: unknown) => refusal)
  if (!(error instanceof AppError)) throw error
  return failureText(error.failure)
}

test('what was written is read again', async () => {
  const path = join(folder, 'a.活动.json')
  await writeFile(path, JSON.stringify(campaign, null, 2))

  expect(await readCampaignFile(path)).toEqual(campaign)
})

test('a fault is named with its file and its place', async () => {
  const text = changed(json => {
    json.mailLimitMegabytes = 0
  })

  expect(await sentence(text)).toContain('“来件.json”的邮箱上限（MB），不能小于')
})

test('a file of a later version asks for a newer program', async () => {
  const text = changed(json => {
    json.version = 99
  })

  expect(await sentence(text)).toContain('请升级软件')
})

test.each([
  ['nothing', ''],
  ['no JSON', '活动'],
  ['a list', '[]'],
  ['null', 'null'],
  ['an old version that is none', '{"version":1}'],
  [
    'an old version with nothing in its lists',
    '{"version":1,"criteria":[null],"planSections":[3]}',
  ],
  ['brackets without end', '['.repeat(200_000)],
  ['too deep', `${'['.repeat(500)}${']'.repeat(500)}`],
  ['too long', JSON.stringify({ version: 2, title: '长'.repeat(900_000) })],
  ['unknown content', changed(json => Object.assign(json, { script: 'x' }))],
  ['a key of the engine', `{"__proto__":{"version":2},"version":2}`],
])('%s is refused in one sentence, never with a crash', async (_, text) => {
  expect(campaignIn(text).fault).toMatchObject({ text: expect.stringMatching(/[一-鿿]/) })
  expect(await sentence(text)).toContain('创建活动文件有误')
})

test('a file that is not there is said to be missing', async () => {
  await expect(readCampaignFile(join(folder, 'gone.json'))).rejects.toMatchObject({
    failure: { code: 'file.missing', subject: 'gone.json' },
  })
})
