import { join } from 'node:path'
import { AppError } from '#shared/failure'
import type { Dossier } from '#shared/schema/dossier'
import { readDossier } from '#shared/schema/readDossier'
import { type Fsx, readWhole } from './fsx.ts'
import {
  decodeHeader,
  decodeSnapshot,
  type Header,
  largestSnapshot,
  parseSnapshotName,
  type SnapshotName,
} from './snapshot.ts'

export type SnapshotFile = SnapshotName & { readonly file: string }

export type GoodSnapshot = {
  readonly name: SnapshotFile
  readonly header: Header
  readonly dossier: Dossier
}

/** Newest first. Order comes from the numbers in the names, never from a clock. */
export async function listSnapshots(fsx: Fsx, folder: string): Promise<readonly SnapshotFile[]> {
  const files = await fsx.list(folder)
  return files
    .flatMap(file => {
      const name = parseSnapshotName(file)
      return name ? [{ ...name, file }] : []
    })
    .sort((a, b) => b.seq - a.seq || (a.file < b.file ? 1 : -1))
}

/**
 * The newest snapshot that proves itself, and the files before it that do not.
 * Throws `dossier.newer` when a later version of the program wrote the newest.
 */
export async function newestGood(
  fsx: Fsx,
  folder: string,
): Promise<{ readonly good: GoodSnapshot | null; readonly damaged: readonly SnapshotFile[] }> {
  const damaged: SnapshotFile[] = []
  for (const name of await listSnapshots(fsx, folder)) {
    const good = await readSnapshot(fsx, folder, name)
    if (good !== null) return { good, damaged }
    damaged.push(name)
  }
  return { good: null, damaged }
}

/** Null for one that is damaged, unreadable, or holds no dossier. */
export async function readSnapshot(
  fsx: Fsx,
  folder: string,
  name: SnapshotFile,
): Promise<GoodSnapshot | null> {
  const bytes = await readWhole(fsx, join(folder, name.file), largestSnapshot).catch(() => null)
  const decoded = bytes && decodeSnapshot(name, bytes)
  if (decoded?.kind === 'newer') throw new AppError({ code: 'dossier.newer' })
  if (decoded?.kind !== 'good') return null
  const dossier = dossierIn(decoded.json)
  return dossier && { name, header: decoded.header, dossier }
}

function dossierIn(json: unknown): Dossier | null {
  try {
    return readDossier(json)
  } catch (error) {
    if (error instanceof AppError) throw error
    return null
  }
}

/** Only the first bytes are read; enough to know when and from what it was made. */
export async function readHeader(fsx: Fsx, path: string): Promise<Header | null> {
  try {
    const file = await fsx.open(path, 'r')
    try {
      const start = Buffer.alloc(16 * 1024)
      return decodeHeader(start.subarray(0, await file.read(start)))
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
