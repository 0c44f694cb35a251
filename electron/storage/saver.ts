import { AppError, type Failure } from '#shared/failure'
import type { Dossier, DossierId } from '#shared/schema/dossier'
import { readDossier } from '#shared/schema/readDossier'
import { readIdentity } from './identity.ts'
import { layout } from './layout.ts'
import { patiently } from './patiently.ts'
import { errnoOf, refuseFolder } from './refuse.ts'
import type { Rescue } from './rescue.ts'
import { parseJson } from './snapshot.ts'
import { listSnapshots } from './snapshots.ts'
import type { SnapshotWriter, Written } from './snapshotWriter.ts'
import type { World } from './world.ts'

/**
 * [Note: Saving] A save is answered only when the disk has confirmed it. When
 * that takes over three seconds, or fails, the text goes to the rescue copy and
 * `trouble` says so; the window sends its text again every five seconds, and the
 * first save that succeeds ends the trouble. Saves follow one another.
 */
export type Trouble = { readonly failure: Failure | null; readonly isRescued: boolean }

export type Saver = {
  /** Throws the failure as `trouble` told it. The same text again is not written again. */
  readonly save: (dossier: Dossier) => Promise<{ readonly savedAt: string }>
  /** Resolves when no save is under way. */
  readonly settled: () => Promise<void>
}

type Setup = {
  readonly world: World
  readonly folder: string
  readonly id: DossierId
  readonly writer: SnapshotWriter
  readonly rescue: Rescue
  readonly trouble: (trouble: Trouble) => void
  /** What the disk holds already; null when it came from a rescue copy. */
  readonly onDisk: { readonly dossier: Dossier; readonly savedAt: string } | null
}

/** Milliseconds until a slow disk is told. */
const slowAfter = 3000
const full = new Set(['ENOSPC', 'EDQUOT'])

export function makeSaver(setup: Setup): Saver {
  const { world, folder, id, writer, rescue, trouble, onDisk } = setup
  let queue: Promise<unknown> = Promise.resolve()
  let saved = onDisk && { body: JSON.stringify(onDisk.dossier), savedAt: onDisk.savedAt }
  let isInTrouble = false

  async function save(dossier: Dossier): Promise<{ readonly savedAt: string }> {
    const body = proven(dossier)
    if (saved?.body === body && !isInTrouble) return { savedAt: saved.savedAt }
    let isOver = false
    const alarm = setTimeout(() => {
      if (!isOver) void report({ code: 'disk.failed' }, body)
    }, slowAfter)
    try {
      const { savedAt } = await patiently(world, () => attempt(body))
      saved = { body, savedAt }
      if (isInTrouble) trouble({ failure: null, isRescued: false })
      isInTrouble = false
      return { savedAt }
    } catch (error) {
      const refused = refuseFolder(error, folder)
      await report(refused instanceof AppError ? refused.failure : { code: 'internal' }, body)
      throw refused
    } finally {
      isOver = true
      clearTimeout(alarm)
    }
  }

  async function attempt(body: string): Promise<Written> {
    if (isInTrouble) await requireSameFolder()
    try {
      return await writer.write(body)
    } catch (error) {
      if (!full.has(errnoOf(error) ?? '')) throw error
      await world.fsx.remove(layout.ballast(folder)).catch(() => {})
      return writer.write(body)
    }
  }

  /** After a loss, another stick may carry the same letter: nothing is written into a stranger's folder. */
  async function requireSameFolder(): Promise<void> {
    const names = await listSnapshots(world.fsx, layout.text(folder))
    const isSame =
      (await readIdentity(world.fsx, folder)) === id &&
      (writer.last() === null || names.some(name => name.stem === writer.last()))
    if (!isSame) throw new AppError({ code: 'folder.gone' })
  }

  async function report(failure: Failure, body: string): Promise<void> {
    isInTrouble = true
    trouble({ failure, isRescued: await rescue.keep(writer.nextFields(), body) })
  }

  return {
    save: dossier => {
      const next = queue.then(() => save(dossier))
      queue = next.catch(() => {})
      return next
    },
    settled: async () => {
      await queue
    },
  }
}

/** What is written was read back first: a text that could not be opened again is never acknowledged. */
function proven(dossier: Dossier): string {
  const body = JSON.stringify(dossier)
  readDossier(parseJson(body))
  return body
}
