import { join } from 'node:path'
import { saysTheSame } from '#shared/domain/newerCampaign'
import type { CampaignFault, Library } from '#shared/ipc/library'
import { fileName } from '#shared/lib/fileName'
import type { Campaign } from '#shared/schema/campaign'
import { writeNew } from '../storage/fsx.ts'
import { patiently } from '../storage/patiently.ts'
import { refuse } from '../storage/refuse.ts'
import type { World } from '../storage/world.ts'
import { type Campaigns, readCampaigns } from './campaigns.ts'

/**
 * The campaigns a new dossier can be made with: those that came with the program,
 * which are never changed, and the user's own. An own one with the id of a shipped
 * one stands in its place; when it is removed, the shipped one is back.
 */
export type CampaignLibrary = {
  readonly list: () => Promise<Library>
  /** As the program brought them, whatever the user has changed. */
  readonly shipped: () => Promise<readonly Campaign[]>
  /** What stands in the folder of the program and cannot be read. */
  readonly shippedFaults: () => Promise<readonly CampaignFault[]>
  /** Answers what was written: a campaign that says something new gets a higher revision than the one before. */
  readonly save: (campaign: Campaign) => Promise<Campaign>
  readonly remove: (id: string) => Promise<void>
  /** Puts a broken file of the user's out of the way; it is kept. */
  readonly setAside: (file: string) => Promise<void>
}

type Folders = { readonly shipped: string; readonly own: string }

type Known = { readonly shipped: Campaigns; readonly own: Campaigns }

export function openCampaignLibrary(world: World, folders: Folders): CampaignLibrary {
  let reading: Promise<Known> | null = null
  const known = () => {
    reading ??= readBoth(folders)
    return reading
  }
  const list = async () => libraryOf(await known())
  /** After every change the folders are read again, so that what is shown is what is there. */
  const changing = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      throw refuse(error, 'dossier', '创建活动')
    } finally {
      reading = null
    }
  }
  const putAside = (file: string) => changing(() => moveAside(world, folders.own, file))
  return {
    list,
    shipped: async () => (await known()).shipped.good,
    shippedFaults: async () => (await known()).shipped.faults,
    save: async campaign => {
      const before = (await list()).campaigns.find(entry => entry.campaign.id === campaign.id)
      const next = revised(campaign, before?.campaign ?? null)
      const { own } = await known()
      await changing(async () => {
        const name = own.files.get(next.id) ?? fileName(next.id, '.json')
        if (own.faults.some(({ file }) => file === name)) await moveAside(world, folders.own, name)
        await write(world, folders.own, name, next)
      })
      return next
    },
    remove: async id => {
      const file = (await known()).own.files.get(id)
      if (file !== undefined) await putAside(file)
    },
    setAside: async file => {
      const { own } = await known()
      if (own.faults.some(fault => fault.file === file)) await putAside(file)
    },
  }
}

async function readBoth({ shipped, own }: Folders): Promise<Known> {
  return { shipped: await readCampaigns(shipped), own: await readCampaigns(own) }
}

function libraryOf({ shipped, own }: Known): Library {
  const ownIds = new Map(own.good.map(campaign => [campaign.id, campaign]))
  const shippedIds = new Set(shipped.good.map(({ id }) => id))
  return {
    campaigns: [
      ...shipped.good.map(campaign => {
        const changed = ownIds.get(campaign.id)
        return changed
          ? { campaign: changed, origin: 'changed' as const }
          : { campaign, origin: 'shipped' as const }
      }),
      ...own.good
        .filter(({ id }) => !shippedIds.has(id))
        .map(campaign => ({ campaign, origin: 'own' as const })),
    ],
    faults: [...own.faults],
  }
}

/** The higher revision is the newer, on this computer too; saving the same again is no new one. */
function revised(campaign: Campaign, before: Campaign | null): Campaign {
  if (!before || saysTheSame(campaign, before)) return before ?? campaign
  return { ...campaign, revision: Math.max(campaign.revision, before.revision + 1) }
}

/** Whole or not at all: the old file stands until the new one is on the disk. */
async function write(
  world: World,
  folder: string,
  name: string,
  campaign: Campaign,
): Promise<void> {
  const { fsx } = world
  const path = join(folder, name)
  const part = `${path}.${world.newWriter()}.part`
  await fsx.makeFolder(folder)
  await writeNew(fsx, part, Buffer.from(`${JSON.stringify(campaign, null, 2)}\n`))
  try {
    await patiently(world, () => fsx.rename(part, path))
  } catch (error) {
    await fsx.remove(part).catch(() => {})
    throw error
  }
  await fsx.syncFolder(folder)
}

/** Nothing that somebody wrote is deleted. */
async function moveAside({ fsx, now, newWriter, wait }: World, folder: string, file: string) {
  const aside = join(folder, 'aside')
  const stamp = now().toISOString().replace(/\D/g, '').slice(0, 14)
  await fsx.makeFolder(aside)
  await patiently({ wait }, () =>
    fsx.rename(join(folder, file), join(aside, `${stamp}-${newWriter()}-${file}`)),
  )
  await fsx.syncFolder(folder)
}
