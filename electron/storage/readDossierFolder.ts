import { AppError } from '#shared/failure'
import type { DossierId } from '#shared/schema/dossier'
import { readIdentity } from './identity.ts'
import { layout } from './layout.ts'
import { rescueOf } from './rescue.ts'
import { type GoodSnapshot, newestGood, type SnapshotFile } from './snapshots.ts'
import type { World } from './world.ts'

export type FolderRead = {
  readonly id: DossierId
  /** The text to open: the newest in the folder, or a later rescue copy. */
  readonly opened: GoodSnapshot
  readonly isRescued: boolean
  /** The newest good one in the folder itself; null when only a rescue copy is left. */
  readonly newest: GoodSnapshot | null
  /** Newer ones that do not prove themselves. */
  readonly damaged: readonly SnapshotFile[]
}

/** Only reads: what turns out to be of a later version, or no dossier at all, stays as it was. */
export async function readDossierFolder(world: World, folder: string): Promise<FolderRead> {
  const { fsx } = world
  const known = await identityIn(world, folder)
  const hasTexts = (await fsx.inspect(layout.text(folder)))?.isFolder === true
  const { good: newest, damaged } = hasTexts
    ? await newestGood(fsx, layout.text(folder))
    : { good: null, damaged: [] }
  const id = known ?? newest?.dossier.id
  if (id === undefined) throw new AppError({ code: 'dossier.notOne' })
  const rescued = await rescueOf(world, id).laterThan(newest)
  const opened = rescued ?? newest
  if (opened === null) throw new AppError({ code: 'dossier.damaged' })
  return { id, opened, isRescued: rescued !== null, newest, damaged }
}

/** A damaged identity is no obstacle: the texts say the same once more. */
async function identityIn({ fsx }: World, folder: string): Promise<DossierId | null> {
  try {
    return await readIdentity(fsx, folder)
  } catch (error) {
    if (error instanceof AppError) throw error
    return null
  }
}
