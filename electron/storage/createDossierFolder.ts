import { AppError } from '#shared/failure'
import type { Dossier } from '#shared/schema/dossier'
import type { BlobStore } from '../desk.ts'
import { makeBlobStore } from './blobStore.ts'
import { picturesIn } from './damagedEvidence.ts'
import { writeNew } from './fsx.ts'
import { writeIdentity } from './identity.ts'
import { layout, longestInside, longestPath, readMe } from './layout.ts'
import { type OpenFolder, openDossierFolder } from './openDossierFolder.ts'
import { refuseFolder } from './refuse.ts'
import type { Header } from './snapshot.ts'
import { makeSnapshotWriter } from './snapshotWriter.ts'
import type { World } from './world.ts'

/**
 * Makes a dossier folder with its first text; open it afterwards. Throws
 * `path.tooLong`, `folder.notEmpty`, `folder.unwritable`, `disk.full`.
 */
export async function createDossierFolder(
  world: World,
  folder: string,
  dossier: Dossier,
): Promise<void> {
  await lay(world, folder, dossier, 'created')
}

export type CreateDossier = (folder: string, dossier: Dossier) => Promise<OpenFolder>

/** Makes a dossier folder and opens it, apart from the desk; whoever asked closes it. */
export function dossierCreator(world: World): CreateDossier {
  return async (folder, dossier) => {
    await createDossierFolder(world, folder, dossier)
    return openDossierFolder(world, folder)
  }
}

type Copying = {
  readonly signal?: AbortSignal
  /** Files copied, of how many. */
  readonly progress?: (done: number, total: number) => void
}

/**
 * Makes a folder for `dossier` and copies into it whatever of its evidence and
 * pictures is whole in `from`, which is only read.
 */
export async function copyDossierFolder(
  world: World,
  from: BlobStore,
  folder: string,
  dossier: Dossier,
  { signal, progress = () => {} }: Copying = {},
): Promise<void> {
  await lay(world, folder, dossier, 'copied', async () => {
    const blobs = makeBlobStore(world.fsx, folder, false)
    const files = [...dossier.evidence.map(({ file }) => file), ...picturesIn(dossier)]
    for (const [done, { hash, extension }] of files.entries()) {
      signal?.throwIfAborted()
      progress(done, files.length)
      // What is missing stays missing; opening the copy says so.
      const path = await from.pathOf(hash)
      if (path !== null && (await from.isIntact(hash))) await blobs.put({ path }, extension, signal)
    }
    signal?.throwIfAborted()
  })
}

/**
 * The text comes last, and the identity after it: a folder that a crash left half
 * made is not taken for a dossier. Whatever else goes wrong leaves no folder behind.
 */
async function lay(
  world: World,
  folder: string,
  dossier: Dossier,
  milestone: Header['milestone'],
  fill: () => Promise<void> = async () => {},
): Promise<void> {
  const { fsx } = world
  if (folder.length + longestInside > longestPath) {
    throw refuseFolder(new AppError({ code: 'path.tooLong' }), folder)
  }
  let isOurs = false
  try {
    await requireEmpty(world, folder)
    isOurs = (await fsx.inspect(folder)) === null
    await fsx.makeFolder(layout.text(folder))
    await fsx.makeFolder(layout.evidence(folder))
    await writeNew(fsx, layout.readMe(folder), Buffer.from(`\uFEFF${readMe}`))
    await fill()
    const start = { writer: world.newWriter(), parent: null, seq: 0, aside: [] }
    const snapshots = makeSnapshotWriter(world, layout.text(folder), start)
    await snapshots.write(JSON.stringify(dossier), milestone)
    await writeIdentity(fsx, folder, dossier.id)
    await fsx.syncFolder(folder)
  } catch (error) {
    if (isOurs) await fsx.removeFolder(folder).catch(() => {})
    throw unwritable(refuseFolder(error, folder))
  }
}

async function requireEmpty({ fsx }: World, folder: string): Promise<void> {
  const found = await fsx.inspect(folder)
  if (found === null) return
  if (!found.isFolder || (await fsx.list(folder)).length > 0) {
    throw new AppError({ code: 'folder.notEmpty' })
  }
}

/** While making a new folder, “no access” means the place, not a file that somebody holds. */
function unwritable(error: unknown): unknown {
  if (!(error instanceof AppError) || error.failure.code !== 'file.locked') return error
  return new AppError({ ...error.failure, code: 'folder.unwritable' }, { cause: error })
}
