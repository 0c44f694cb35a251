import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { fieldValue } from '#shared/domain/requirements'
import { AppError } from '#shared/failure'
import { uniqueNames } from '#shared/lib/fileName'
import type { Campaign } from '#shared/schema/campaign'
import { type Dossier, DossierId } from '#shared/schema/dossier'
import type { HandlersFor, Handles, Progress, Tasks } from '../../desk.ts'
import { copyDossierFolder, createDossierFolder } from '../../storage/createDossierFolder.ts'
import type { Desk } from '../../storage/desk.ts'
import { newDossier } from '../../storage/newDossier.ts'
import { openDossierFolder } from '../../storage/openDossierFolder.ts'
import type { World } from '../../storage/world.ts'
import type { CampaignLibrary } from '../../system/campaignLibrary.ts'
import { dossierHome } from '../../system/knownFolders.ts'
import type { Recents } from '../../system/recents.ts'
import { chooseFolder } from './folder.ts'

type Parts = {
  readonly window: () => BrowserWindow
  readonly world: World
  readonly campaigns: CampaignLibrary
  readonly desk: Desk
  readonly handles: Handles
  readonly tasks: Tasks
  readonly recents: Recents
  readonly sample: MakeSample
}

/** Answers the folder of the sample dossier, made when it is missing. */
export type MakeSample = (signal: AbortSignal, progress: Progress) => Promise<string>

type DossierCalls =
  | 'dossier.create'
  | 'dossier.choose'
  | 'dossier.reopen'
  | 'dossier.openSample'
  | 'dossier.save'
  | 'dossier.saveCopy'
  | 'dossier.nextYear'
  | 'dossier.nextYearPlan'
  | 'dossier.close'

export function dossierHandlers(parts: Parts): HandlersFor<DossierCalls> {
  const { window, world, campaigns, desk, handles, tasks, recents, sample } = parts
  /** As it lies on the desk, or opened without leaving a trace in its folder. */
  async function oldDossier(id: DossierId) {
    const current = desk.current()
    if (current?.id === id) return { ...current, close: async () => {} }
    return openDossierFolder(world, recents.folderOf(id), { isReadOnly: true })
  }
  async function campaignOf(id: string): Promise<Campaign> {
    const library = await campaigns.list()
    const chosen = library.campaigns.find(({ campaign }) => campaign.id === id)
    if (chosen === undefined) throw new AppError({ code: 'campaign.broken' })
    return chosen.campaign
  }
  return {
    'dossier.create': async ({ campaignId, parent, ...wish }) => {
      const dossier = newDossier(world.newId(), await campaignOf(campaignId), wish)
      const folder = await freeFolder(parent ? handles.pathOf(parent) : dossierHome(), dossier)
      await createDossierFolder(world, folder, dossier)
      return desk.open(folder)
    },
    'dossier.choose': async () => {
      const folder = await chooseFolder(window(), '打开哪一份档案（选择它的文件夹）', '打开')
      return folder === null ? null : desk.open(folder)
    },
    'dossier.reopen': async ({ dossierId }) => desk.open(recents.folderOf(dossierId)),
    'dossier.openSample': async ({ task }) => {
      return desk.open(await tasks.run(task, sample))
    },
    'dossier.save': async ({ dossier }) => desk.save(dossier),
    'dossier.saveCopy': async ({ dossier }) => {
      const parent = await chooseFolder(window(), '把副本放在哪个文件夹里')
      if (parent === null) return null
      const { blobs } = desk.deskOf(dossier.id)
      // A copy goes its own way from here, so it is a dossier of its own.
      const copy = { ...dossier, id: DossierId.parse(world.newId()) }
      const folder = await freeFolder(parent, copy)
      await copyDossierFolder(world, blobs, folder, copy)
      return desk.open(folder)
    },
    'dossier.nextYear': async ({ dossierId, task, parent, campaignId }) => {
      const campaign = campaignId === null ? null : await campaignOf(campaignId)
      // Done once in a year: no start should wait for it.
      const { nextYearDossier } = await import('#shared/domain/nextYear')
      const folder = await tasks.run(task, async (signal, progress) => {
        const old = await oldDossier(dossierId)
        try {
          const next = nextYearDossier(old.dossier(), DossierId.parse(world.newId()), campaign)
          const place = await freeFolder(parent ? handles.pathOf(parent) : dossierHome(), next)
          await copyDossierFolder(world, old.blobs, place, next, {
            signal,
            progress: (done, total) => progress('正在建立下一年档案', done, total),
          })
          return place
        } finally {
          await old.close()
        }
      })
      return desk.open(folder)
    },
    'dossier.nextYearPlan': async ({ dossierId, campaignId }) => {
      const library = (await campaigns.list()).campaigns.map(entry => entry.campaign)
      const campaign = campaignId === null ? null : await campaignOf(campaignId)
      const { nextYearPlan } = await import('#shared/domain/nextYear')
      const old = await oldDossier(dossierId)
      try {
        return nextYearPlan(old.dossier(), library, campaign)
      } finally {
        await old.close()
      }
    },
    'dossier.close': async () => {
      await desk.close()
      return recents.list()
    },
  }
}

/** `2026-城市照明处-明灯班组`, with a number behind it when that is taken. */
async function freeFolder(parent: string, dossier: Dossier): Promise<string> {
  const first = (field: string, characters: number) =>
    [...fieldValue(dossier, field).trim()].slice(0, characters).join('')
  const parts = [String(dossier.year), first('unit', 20), first('brand', 12)]
  const text = parts.filter(part => part !== '').join('-')
  const taken = await readdir(parent).catch(() => [])
  const [name = ''] = uniqueNames([{ text, extension: '' }], taken)
  return join(parent, name)
}
