import { join } from 'node:path'
import type { DossierId } from '#shared/schema/dossier'
import { writeNew } from './fsx.ts'
import { encodeSnapshot, type Header } from './snapshot.ts'
import { type GoodSnapshot, listSnapshots, newestGood } from './snapshots.ts'
import type { World } from './world.ts'

const kept = 20

/**
 * Copies on another path, made when the dossier's own folder does not take a
 * save. They have the form of snapshots, so they prove themselves too.
 */
export type Rescue = {
  /** Whether the copy is safely on that disk. */
  readonly keep: (fields: Omit<Header, 'fmt' | 'len' | 'sha256'>, body: string) => Promise<boolean>
  /** The newest copy, if it was made from `newest` or by the same writer later; null when the folder has gone on since. */
  readonly laterThan: (newest: GoodSnapshot | null) => Promise<GoodSnapshot | null>
}

export function rescueOf(world: World, id: DossierId): Rescue {
  const { fsx } = world
  const folder = join(world.rescueRoot, id)

  async function prune(): Promise<void> {
    const old = (await listSnapshots(fsx, folder)).slice(kept)
    for (const { file } of old) await fsx.remove(join(folder, file))
  }

  return {
    keep: async (fields, body) => {
      try {
        const { stem, bytes } = encodeSnapshot(fields, body)
        await fsx.makeFolder(folder)
        await writeNew(fsx, join(folder, `${stem}.json`), bytes)
        await fsx.syncFolder(folder)
        await prune()
        return true
      } catch {
        // The trouble is told anyway, with the news that there is no copy.
        return false
      }
    },
    laterThan: async newest => {
      if ((await fsx.inspect(folder)) === null) return null
      const { good } = await newestGood(fsx, folder)
      if (good === null) return null
      if (newest === null) return good
      const follows =
        good.header.parent === newest.name.stem || good.header.writer === newest.header.writer
      return follows && good.header.seq > newest.header.seq ? good : null
    },
  }
}
