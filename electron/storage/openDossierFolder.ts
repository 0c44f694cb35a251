import { join } from 'node:path'
import { AppError } from '#shared/failure'
import type { OpenNotice } from '#shared/ipc/opened'
import type { OpenDesk } from '../desk.ts'
import { layBallast } from './ballast.ts'
import { makeBlobStore } from './blobStore.ts'
import { cloudServiceOf } from './cloudFolder.ts'
import { damagedEvidence } from './damagedEvidence.ts'
import { openForks } from './forks.ts'
import { layout } from './layout.ts'
import { type Lock, takeLock } from './lock.ts'
import { prune } from './prune.ts'
import { quarantine } from './quarantine.ts'
import { type FolderRead, readDossierFolder } from './readDossierFolder.ts'
import { refuseFolder } from './refuse.ts'
import { rescueOf } from './rescue.ts'
import { makeSaver, type Saver, type Trouble } from './saver.ts'
import { type GoodSnapshot, listSnapshots, readHeader } from './snapshots.ts'
import { makeSnapshotWriter } from './snapshotWriter.ts'
import type { World } from './world.ts'

/** A dossier folder that is open: on the desk, for the sample, or for an export without a window. */
export type OpenFolder = OpenDesk & {
  /** ISO instant of the text that was opened. */
  readonly savedAt: string
  readonly notices: readonly OpenNotice[]
  /** Throws `dossier.readOnly`, or what the disk refused; see [Note: Saving]. */
  readonly save: Saver['save']
  /** Waits for the save under way and gives the folder free. */
  readonly close: () => Promise<void>
}

type Options = {
  /** Opens without leaving a trace in the folder. */
  readonly isReadOnly?: boolean
  readonly trouble?: (trouble: Trouble) => void
}

/** Snapshots in which a fork is looked for; pruning never touches them. */
const recent = 100

/**
 * Opens the newest text that proves itself. Throws `dossier.notOne`,
 * `dossier.newer` (nothing was touched) or `dossier.damaged` (no text is whole).
 */
export async function openDossierFolder(
  world: World,
  folder: string,
  { isReadOnly = false, trouble = () => {} }: Options = {},
): Promise<OpenFolder> {
  try {
    const read = await readDossierFolder(world, folder)
    const writer = world.newWriter()
    const lock = isReadOnly ? null : await takeLock(world, folder, writer)
    return await takeUp(world, folder, { read, writer, lock, trouble })
  } catch (error) {
    throw refuseFolder(error, folder)
  }
}

type Taking = {
  readonly read: FolderRead
  readonly writer: string
  /** Null when the caller wants to leave no trace. */
  readonly lock: Lock | null
  readonly trouble: (trouble: Trouble) => void
}

async function takeUp(
  world: World,
  folder: string,
  { read, writer, lock, trouble }: Taking,
): Promise<OpenFolder> {
  const { fsx } = world
  const { id, opened, newest, damaged } = read
  const text = layout.text(folder)
  const isReadOnly = lock?.kind !== 'taken'
  const aside = newest ? await forksOf(world, text, newest) : []
  const snapshots = makeSnapshotWriter(world, text, {
    writer,
    parent: newest?.name.stem ?? null,
    seq: Math.max(opened.header.seq, damaged[0]?.seq ?? 0),
    aside,
  })
  const rescue = rescueOf(world, id)
  const onDisk = read.isRescued ? null : { dossier: opened.dossier, savedAt: opened.header.wall }
  const saver = makeSaver({ world, folder, id, writer: snapshots, rescue, trouble, onDisk })
  const missing = await damagedEvidence(fsx, folder, opened.dossier)
  const skipped = isReadOnly ? damaged.length : await quarantine(fsx, folder, damaged)
  const tidying = isReadOnly ? Promise.resolve() : tidy(world, folder)
  let current = opened.dossier

  return {
    id,
    folder,
    isReadOnly,
    blobs: makeBlobStore(fsx, folder, isReadOnly),
    dossier: () => current,
    savedAt: opened.header.wall,
    notices: [
      ...noticesOf(read, lock, skipped),
      ...(aside.length > 0 ? [{ kind: 'forked' as const, count: aside.length }] : []),
      ...cloudNotice(folder),
      ...(missing.length > 0 ? [{ kind: 'evidenceDamaged' as const, hashes: [...missing] }] : []),
    ],
    save: async dossier => {
      if (isReadOnly) throw new AppError({ code: 'dossier.readOnly' })
      if (dossier.id !== id) throw new AppError({ code: 'dossier.notOpen' })
      current = dossier
      return saver.save(dossier)
    },
    close: async () => {
      await saver.settled()
      await tidying
      if (lock?.kind !== 'taken') return
      // A closed dossier is as small as it can be, for copying and sending.
      await fsx.remove(layout.ballast(folder)).catch(() => {})
      await lock.release()
    },
  }
}

async function forksOf(
  world: World,
  folder: string,
  newest: GoodSnapshot,
): Promise<readonly string[]> {
  const names = (await listSnapshots(world.fsx, folder)).slice(0, recent)
  const read = await Promise.all(
    names.map(async ({ stem, file }) => {
      const header = await readHeader(world.fsx, join(folder, file))
      return header ? [{ stem, header }] : []
    }),
  )
  return openForks(read.flat(), { stem: newest.name.stem, header: newest.header })
}

/** Nothing of this is needed for work, so nothing of it may hinder it. */
async function tidy(world: World, folder: string): Promise<void> {
  try {
    await layBallast(world, folder)
    await prune(world.fsx, layout.text(folder), world.now())
  } catch {
    // A full or slow disk shows itself at the next save, where it matters.
  }
}

function noticesOf(
  { opened, isRescued }: FolderRead,
  lock: Lock | null,
  skipped: number,
): readonly OpenNotice[] {
  const savedAt = opened.header.wall
  return [
    ...(skipped > 0 ? [{ kind: 'skippedDamaged' as const, count: skipped, savedAt }] : []),
    ...(isRescued ? [{ kind: 'rescued' as const, savedAt }] : []),
    ...(lock?.kind === 'unwritable' ? [{ kind: 'readOnly' as const }] : []),
    ...(lock?.kind === 'elsewhere'
      ? [{ kind: 'openElsewhere' as const, host: lock.host || '另一台电脑' }]
      : []),
  ]
}

function cloudNotice(folder: string): readonly OpenNotice[] {
  const service = cloudServiceOf(folder)
  return service === null ? [] : [{ kind: 'cloudFolder', service }]
}
