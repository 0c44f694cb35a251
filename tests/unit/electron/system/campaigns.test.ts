import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readCampaigns } from '../../../../electron/system/campaigns.ts'
import { aCampaign } from '../../../builders/aCampaign.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaigns-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const good = (id: string) => JSON.stringify(aCampaign({ id }))

test('reads the good ones although others are broken', async () => {
  await write('a.json', good('a'))
  await write('b.json', '{ "version": 1,\n  "id" "b" }')
  await write('c.json', good('c'))
  await write('读我.txt', 'not a campaign')

  const { good: read, faults } = await readCampaigns(folder)

  expect(read.map(({ id }) => id)).toEqual(['a', 'c'])
  expect(faults).toMatchObject([{ file: 'b.json', place: '第 2 行第 8 个字符附近' }])
})

test('names the place of a wrong value as people count', async () => {
  const campaign = aCampaign()
  const json = JSON.parse(JSON.stringify(campaign))
  json.criteria[1].requirements[0].words.max = '五百'
  await write('a.json', JSON.stringify(json))

  const { faults } = await readCampaigns(folder)

  expect(faults).toEqual([
    {
      file: 'a.json',
      place: '标准第 2 项 › 要求第 1 项 › 字数 › 至多',
      text: '这里要填一个数',
    },
  ])
})

test('two files with one id: the second is told', async () => {
  await write('a.json', good('same'))
  await write('b.json', good('same'))

  const { good: read, faults } = await readCampaigns(folder)

  expect(read).toHaveLength(1)
  expect(faults).toEqual([{ file: 'b.json', place: '编号', text: '编号与另一个文件相同' }])
})

test('a byte order mark, as Windows editors leave it, is no fault', async () => {
  await write('a.json', `\uFEFF${good('a')}`)

  expect((await readCampaigns(folder)).faults).toEqual([])
})

test('a folder that is not there holds no campaigns', async () => {
  expect(await readCampaigns(join(folder, 'none'))).toMatchObject({ good: [], faults: [] })
})
