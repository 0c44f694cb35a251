import { mkdtemp } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { BlobStore } from '../desk.ts'
import { makeBlobStore } from '../storage/blobStore.ts'
import type { Fsx } from '../storage/fsx.ts'
import { layout } from '../storage/layout.ts'

/**
 * Pictures of a Word file that came back, while its changes are being looked at.
 * They lie outside the dossier until somebody adopts them, so that a cancelled
 * return leaves nothing behind.
 */
export type HeldPictures = {
  /** A place for the pictures of one file; those of the file before are let go. */
  readonly begin: () => Promise<BlobStore>
  /** Null when it is not held. */
  readonly pathOf: BlobStore['pathOf']
  /** Copies those that are held into the dossier, then lets all go. Throws like `BlobStore.put`. */
  readonly keep: (hashes: readonly string[], blobs: BlobStore) => Promise<void>
  readonly letGo: () => Promise<void>
}

type Held = { readonly folder: string; readonly blobs: BlobStore }

export function makeHeldPictures(fsx: Fsx, temporary: () => string): HeldPictures {
  let held: Held | null = null

  async function letGo(): Promise<void> {
    const going = held
    held = null
    // What another program still holds is left to the system.
    if (going) await fsx.removeFolder(going.folder).catch(() => {})
  }

  return {
    begin: async () => {
      await letGo()
      const folder = await mkdtemp(join(temporary(), 'brand-dossier-returned-'))
      await fsx.makeFolder(layout.evidence(folder))
      held = { folder, blobs: makeBlobStore(fsx, folder, false) }
      return held.blobs
    },
    pathOf: async hash => (await held?.blobs.pathOf(hash)) ?? null,
    keep: async (hashes, blobs) => {
      for (const hash of hashes) {
        const path = await held?.blobs.pathOf(hash)
        if (path) await blobs.put({ path }, extname(path).slice(1))
      }
      await letGo()
    },
    letGo,
  }
}
