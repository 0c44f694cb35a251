import { createHash, type Hash } from 'node:crypto'
import { basename, join } from 'node:path'
import { AppError } from '#shared/failure'
import type { BlobStore } from '../desk.ts'
import { type Fsx, type OpenFile, writeAll } from './fsx.ts'
import { layout } from './layout.ts'
import { refuse } from './refuse.ts'

type Source = Parameters<BlobStore['put']>[0]

const chunk = 1024 * 1024
/** Bytes that stay free after an import, so that texts can always be saved. */
const spare = 200 * 1024 * 1024

/** The blobs of one dossier folder; `isReadOnly` folders refuse to take any. */
export function makeBlobStore(fsx: Fsx, folder: string, isReadOnly: boolean): BlobStore {
  const evidence = layout.evidence(folder)
  const shelfOf = (hash: string) => join(evidence, hash.slice(0, 2))

  async function pathOf(hash: string): Promise<string | null> {
    const files = await fsx.list(shelfOf(hash)).catch(() => [])
    const file = files.find(name => name.startsWith(`${hash}.`))
    return file === undefined ? null : join(shelfOf(hash), file)
  }

  async function isIntact(hash: string): Promise<boolean> {
    const path = await pathOf(hash)
    if (path === null) return false
    const found = await hashOf(fsx, { path }).catch(() => null)
    return found?.hash === hash
  }

  /** Two imports of the same content at once would write the same file. */
  let queue: Promise<unknown> = Promise.resolve()
  async function put(source: Source, extension: string, signal?: AbortSignal) {
    if (isReadOnly) throw new AppError({ code: 'dossier.readOnly' })
    if (!/^[a-z0-9]{1,8}$/.test(extension)) throw new Error('extension not in its form')
    await requireRegular(fsx, source)
    const { hash, bytes } = await readingSource(source, () => hashOf(fsx, source, signal))
    if (await isIntact(hash)) return { hash, bytes, isNew: false }
    try {
      await requireRoom(fsx, evidence, bytes)
      await setAsideDamaged(fsx, folder, await pathOf(hash))
      await fsx.makeFolder(shelfOf(hash))
      const path = join(shelfOf(hash), `${hash}.${extension}`)
      await copyIn(fsx, source, path, hash, signal)
      await fsx.syncFolder(shelfOf(hash))
      await fsx.syncFolder(evidence)
      return { hash, bytes, isNew: true }
    } catch (error) {
      throw refuse(error, 'dossier', nameOf(source))
    }
  }

  return {
    pathOf,
    isIntact,
    put: (source, extension, signal) => {
      const next = queue.then(() => put(source, extension, signal))
      queue = next.catch(() => {})
      return next
    },
  }
}

/** Written under its final name, hashed again on the way, flushed; removed when anything went wrong. */
async function copyIn(
  fsx: Fsx,
  source: Source,
  path: string,
  hash: string,
  signal?: AbortSignal,
): Promise<void> {
  const target = await fsx.open(path, 'wx')
  try {
    try {
      const copied = createHash('sha256')
      await eachPart(fsx, source, signal, async part => {
        copied.update(part)
        await writeAll(target, part)
      })
      if (copied.digest('hex') !== hash) throw changedMeanwhile(source)
      await target.sync()
    } finally {
      await target.close()
    }
    if ((await hashOf(fsx, { path }, signal)).hash !== hash) {
      throw new AppError({ code: 'disk.failed' })
    }
  } catch (error) {
    await fsx.remove(path).catch(() => {})
    throw error
  }
}

async function hashOf(
  fsx: Fsx,
  source: Source,
  signal?: AbortSignal,
): Promise<{ readonly hash: string; readonly bytes: number }> {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  await eachPart(fsx, source, signal, async part => {
    hash.update(part)
    bytes += part.length
  })
  return { hash: hash.digest('hex'), bytes }
}

async function eachPart(
  fsx: Fsx,
  source: Source,
  signal: AbortSignal | undefined,
  use: (part: Uint8Array) => Promise<void>,
): Promise<void> {
  if ('bytes' in source) return use(source.bytes)
  const file: OpenFile = await readingSource(source, () => fsx.open(source.path, 'r'))
  try {
    const part = Buffer.alloc(chunk)
    for (;;) {
      if (signal?.aborted) throw new AppError({ code: 'cancelled' })
      const read = await readingSource(source, () => file.read(part))
      if (read === 0) return
      await use(part.subarray(0, read))
    }
  } finally {
    await file.close()
  }
}

/** Says whose file it is that cannot be read. */
async function readingSource<T>(source: Source, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refuse(error, 'source', nameOf(source))
  }
}

/** Links and devices are never followed: what they lead to was not chosen. */
async function requireRegular(fsx: Fsx, source: Source): Promise<void> {
  if ('bytes' in source) return
  const found = await readingSource(source, () => fsx.inspect(source.path))
  const subject = basename(source.path)
  if (found === null) throw new AppError({ code: 'file.missing', subject })
  if (!found.isFile) throw new AppError({ code: 'file.notRegular', subject })
}

async function requireRoom(fsx: Fsx, folder: string, bytes: number): Promise<void> {
  if ((await fsx.freeBytes(folder)) < 2 * bytes + spare) throw new AppError({ code: 'disk.full' })
}

/** A half-copied or damaged blob makes room for the good one, but is not deleted. */
async function setAsideDamaged(fsx: Fsx, folder: string, path: string | null): Promise<void> {
  if (path === null) return
  await fsx.makeFolder(layout.quarantine(folder))
  await fsx.rename(path, join(layout.quarantine(folder), basename(path)))
}

function changedMeanwhile(source: Source): AppError {
  const subject = nameOf(source)
  return new AppError(
    subject === undefined ? { code: 'file.unreadable' } : { code: 'file.unreadable', subject },
  )
}

function nameOf(source: Source): string | undefined {
  return 'path' in source ? basename(source.path) : undefined
}
