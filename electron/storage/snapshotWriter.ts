import { join } from 'node:path'
import { AppError } from '#shared/failure'
import { writeNew } from './fsx.ts'
import { encodeSnapshot, type Header, largestBody } from './snapshot.ts'
import { listSnapshots } from './snapshots.ts'
import type { World } from './world.ts'

export type Written = { readonly stem: string; readonly savedAt: string }
type Fields = Omit<Header, 'fmt' | 'len' | 'sha256'>

export type SnapshotWriter = {
  /** One attempt. It has succeeded only when it returns; every attempt takes a new name. */
  readonly write: (body: string, milestone?: Header['milestone']) => Promise<Written>
  /** What a copy elsewhere says of itself; it takes a number of its own. */
  readonly nextFields: () => Fields
  readonly last: () => string | null
}

type Start = {
  readonly writer: string
  /** Stem and number of what was opened. */
  readonly parent: string | null
  readonly seq: number
  readonly aside: readonly string[]
}

/** Writes the snapshots of one opening. See [Note: Snapshots]. */
export function makeSnapshotWriter(world: World, folder: string, start: Start): SnapshotWriter {
  const { fsx } = world
  let parent = start.parent
  let seq = start.seq
  /** Said once: the next snapshot that names them has seen them. */
  let aside = start.aside

  const nextFields = (milestone: Header['milestone'] = null): Fields => {
    seq += 1
    return {
      seq,
      parent,
      aside,
      writer: start.writer,
      wall: world.now().toISOString(),
      app: world.app,
      milestone,
    }
  }

  return {
    nextFields: () => nextFields(),
    last: () => parent,
    write: async (body, milestone) => {
      if (Buffer.byteLength(body) > largestBody) throw new AppError({ code: 'file.tooLarge' })
      const [newest] = await listSnapshots(fsx, folder)
      seq = Math.max(seq, newest?.seq ?? 0)
      const fields = nextFields(milestone)
      const { stem, bytes } = encodeSnapshot(fields, body)
      const path = join(folder, `${stem}.json`)
      await writeNew(fsx, path, bytes)
      try {
        await fsx.syncFolder(folder)
      } catch (error) {
        await fsx.remove(path).catch(() => {})
        throw error
      }
      parent = stem
      aside = []
      return { stem, savedAt: fields.wall }
    },
  }
}
