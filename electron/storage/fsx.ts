import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'

/**
 * Every touch of the disk by a dossier goes through here, so that tests can put
 * a failing disk in its place. Errors are Node's own; refuse.ts translates them.
 */
export type Fsx = {
  /** `wx` makes a new file and never opens an old one. */
  readonly open: (path: string, flags: 'r' | 'wx' | 'w') => Promise<OpenFile>
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Does not follow links. Null when nothing is there. */
  readonly inspect: (path: string) => Promise<Inspected | null>
  readonly makeFolder: (path: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** With everything in it. Only for a folder that was made by the same piece of work. */
  readonly removeFolder: (path: string) => Promise<void>
  /** Makes the names in a folder durable, where the system knows how. */
  readonly syncFolder: (path: string) => Promise<void>
  readonly canWrite: (path: string) => Promise<boolean>
  readonly freeBytes: (path: string) => Promise<number>
}

export type OpenFile = {
  /** May write less than asked; returns how much. */
  readonly write: (bytes: Uint8Array, offset: number) => Promise<number>
  /** Reads from where the last read ended; 0 at the end. */
  readonly read: (into: Uint8Array) => Promise<number>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

export type Inspected = {
  readonly isFile: boolean
  readonly isFolder: boolean
  readonly bytes: number
}

export const realFsx: Fsx = {
  open: async (path, flags) => {
    const file = await fs.open(path, flags)
    return {
      write: async (bytes, offset) => (await file.write(bytes, offset)).bytesWritten,
      read: async into => (await file.read(into, 0, into.length, null)).bytesRead,
      sync: () => file.sync(),
      close: () => file.close(),
    }
  },
  list: folder => fs.readdir(folder),
  inspect: async path => {
    const found = await fs.lstat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw error
    })
    return found && { isFile: found.isFile(), isFolder: found.isDirectory(), bytes: found.size }
  },
  makeFolder: async path => {
    await fs.mkdir(path, { recursive: true })
  },
  rename: (from, to) => fs.rename(from, to),
  remove: path => fs.rm(path, { force: true }),
  removeFolder: path => fs.rm(path, { recursive: true, force: true }),
  syncFolder: async path => {
    // Windows cannot flush a folder; NTFS logs the new name before the file's own flush returns.
    if (process.platform === 'win32') return
    const folder = await fs.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  canWrite: path =>
    fs.access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  freeBytes: async path => {
    const { bavail, bsize } = await fs.statfs(path)
    return bavail * bsize
  },
}

/** Writes all bytes to a new file and flushes them. What fails is removed again, never flushed a second time. */
export async function writeNew(fsx: Fsx, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fsx.open(path, 'wx')
  try {
    try {
      await writeAll(file, bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await fsx.remove(path).catch(() => {})
    throw error
  }
}

/** A disk may take less than it is given: SQLite and Node's own writeFile loop, others lose data. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < bytes.length) {
    const written = await file.write(bytes, offset)
    if (written <= 0) throw Object.assign(new Error('no progress'), { code: 'ENOSPC' })
    offset += written
  }
}

/** Throws when the file is larger than `most` bytes. */
export async function readWhole(fsx: Fsx, path: string, most: number): Promise<Buffer> {
  const file = await fsx.open(path, 'r')
  try {
    const parts: Buffer[] = []
    let total = 0
    for (;;) {
      const part = Buffer.alloc(256 * 1024)
      const bytes = await file.read(part)
      if (bytes === 0) return Buffer.concat(parts, total)
      total += bytes
      if (total > most) throw new Error('file larger than any of ours')
      parts.push(part.subarray(0, bytes))
    }
  } finally {
    await file.close()
  }
}
