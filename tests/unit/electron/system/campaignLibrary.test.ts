import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { realFsx } from '../../../../electron/storage/fsx.ts'
import { realWorld } from '../../../../electron/storage/realWorld.ts'
import { openCampaignLibrary } from '../../../../electron/system/campaignLibrary.ts'
import { aCampaign } from '../../../builders/aCampaign.ts'
import { errno, type Fault, faultyDisk } from '../../../fault/faultyDisk.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'library-'))
  await mkdir(join(root, 'shipped'))
  await writeFile(join(root, 'shipped', 'a.json'), JSON.stringify(shipped))
})
afterEach(() => rm(root, { recursive: true }))

const shipped = aCampaign({ id: 'a', title: '自带的活动' })
const own = () => join(root, 'own')
const library = (fault: Fault = () => undefined) =>
  openCampaignLibrary(
    { ...realWorld('1', root), fsx: faultyDisk(realFsx, fault) },
    { shipped: join(root, 'shipped'), own: own() },
  )
const titles = async (from = library()) =>
  (await from.list()).campaigns.map(({ campaign, origin }) => [
    campaign.title,
    campaign.revision,
    origin,
  ])

test('what came with the program is there without any folder of the user’s', async () => {
  expect(await titles()).toEqual([['自带的活动', 1, 'shipped']])
})

test('a changed one stands in the place of the shipped one, with a higher revision', async () => {
  await library().save({ ...shipped, title: '我们的活动' })

  expect(await titles()).toEqual([['我们的活动', 2, 'changed']])
  expect(JSON.parse(await readFile(join(root, 'shipped', 'a.json'), 'utf8')).title).toBe(
    '自带的活动',
  )
})

test('saying the same again is no new revision', async () => {
  await library().save({ ...shipped, title: '我们的活动' })
  await library().save({ ...shipped, title: '我们的活动' })

  expect(await titles()).toEqual([['我们的活动', 2, 'changed']])
})

test('a revision that the bureau gave is kept when it is higher', async () => {
  expect(await library().save({ ...shipped, title: '局里的', revision: 7 })).toMatchObject({
    revision: 7,
  })
})

test('a removed one gives the shipped one back, and saving it again undoes that', async () => {
  const changed = await library().save({ ...shipped, title: '我们的活动' })
  await library().remove('a')
  expect(await titles()).toEqual([['自带的活动', 1, 'shipped']])

  await library().save(changed)

  expect(await titles()).toEqual([['我们的活动', 2, 'changed']])
})

test('nothing that was removed is gone from the disk', async () => {
  await library().save(aCampaign({ id: 'mine', title: '自建' }))
  await library().remove('mine')

  const [kept = ''] = await readdir(join(own(), 'aside'))
  expect(JSON.parse(await readFile(join(own(), 'aside', kept), 'utf8')).title).toBe('自建')
})

test('what came with the program cannot be removed', async () => {
  await library().remove('a')

  expect(await titles()).toEqual([['自带的活动', 1, 'shipped']])
})

test('a broken own file is told and hinders nobody; set aside, it is silent', async () => {
  await mkdir(own())
  await writeFile(join(own(), 'a.json'), '{"version":2,')
  const desk = library()
  expect(await titles(desk)).toEqual([['自带的活动', 1, 'shipped']])
  expect((await desk.list()).faults).toMatchObject([
    { file: 'a.json', place: expect.stringContaining('第 1 行') },
  ])

  await desk.setAside('a.json')

  expect((await desk.list()).faults).toEqual([])
  expect(await readdir(join(own(), 'aside'))).toHaveLength(1)
})

test('a broken own file of the same name is kept when a good one is saved', async () => {
  await mkdir(own())
  await writeFile(join(own(), 'a.json'), '{"version":2,"title":"很多心血')
  await library().save({ ...shipped, title: '重新做的' })

  const [kept = ''] = await readdir(join(own(), 'aside'))
  expect(await readFile(join(own(), 'aside', kept), 'utf8')).toContain('很多心血')
  expect(await titles()).toEqual([['重新做的', 2, 'changed']])
})

test('only a file that was told to be broken can be set aside', async () => {
  await library().save({ ...shipped, title: '我们的活动' })
  await library().setAside('a.json')
  await library().setAside('../shipped/a.json')

  expect(await titles()).toEqual([['我们的活动', 2, 'changed']])
})

test('a campaign with the name of a Windows device gets a file name that is none', async () => {
  await library().save(aCampaign({ id: 'con' }))

  expect(await readdir(own())).toEqual(['_con.json'])
})

test.each(['write', 'sync', 'rename'] as const)(
  'a full disk at %s leaves the earlier one whole',
  async at => {
    await library().save({ ...shipped, title: '先前的' })
    const full = library(operation => {
      if (operation === at) throw errno('ENOSPC')
      return undefined
    })

    await expect(full.save({ ...shipped, title: '存不下的' })).rejects.toMatchObject({
      failure: { code: 'disk.full' },
    })

    expect(await titles()).toEqual([['先前的', 2, 'changed']])
    expect(await readdir(own())).toEqual(['a.json'])
  },
)

test('a disk that takes little at a time still holds the whole', async () => {
  await library(operation => (operation === 'write' ? 'short' : undefined)).save({
    ...shipped,
    title: '慢慢写完的',
  })

  expect(await titles()).toEqual([['慢慢写完的', 2, 'changed']])
})
