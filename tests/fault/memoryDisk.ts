import { basename, dirname } from 'node:path'
import type { Fsx } from '../../electron/storage/fsx.ts'
import { errno } from './faultyDisk.ts'

/** What was done to the disk, in order; enough to know what a loss of power can leave behind. */
export type Entry =
  | { readonly kind: 'create' | 'sync' | 'remove'; readonly path: string }
  | { readonly kind: 'write'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'syncFolder'; readonly path: string }

export type Files = ReadonlyMap<string, Buffer>

export type MemoryDisk = Fsx & {
  readonly journal: readonly Entry[]
  readonly files: () => Files
}

/** A disk in memory, for trying thousands of states. Folders exist as soon as something lies in them. */
export function memoryDisk(start: Files = new Map()): MemoryDisk {
  const files = new Map(start)
  const folders = new Set<string>()
  const journal: Entry[] = []
  const inside = (folder: string) => [...files.keys()].filter(path => path.startsWith(`${folder}/`))
  const isFolder = (path: string) => folders.has(path) || inside(path).length > 0

  return {
    journal,
    files: () => new Map(files),
    open: async (path, flags) => {
      if (flags === 'r' && !files.has(path)) throw errno('ENOENT')
      if (flags === 'wx' && files.has(path)) throw errno('EEXIST')
      if (flags !== 'r') {
        files.set(path, Buffer.alloc(0))
        journal.push({ kind: 'create', path })
      }
      let at = 0
      return {
        write: async (bytes, offset) => {
          const part = Buffer.from(bytes.subarray(offset))
          files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), part]))
          journal.push({ kind: 'write', path, bytes: part })
          return part.length
        },
        read: async into => {
          const copied = (files.get(path) ?? Buffer.alloc(0)).copy(into, 0, at)
          at += copied
          return copied
        },
        sync: async () => {
          journal.push({ kind: 'sync', path })
        },
        close: async () => {},
      }
    },
    list: async folder => {
      if (!isFolder(folder)) throw errno('ENOENT')
      return [...files.keys()].filter(path => dirname(path) === folder).map(path => basename(path))
    },
    inspect: async path => {
      const bytes = files.get(path)
      if (bytes) return { isFile: true, isFolder: false, bytes: bytes.length }
      return isFolder(path) ? { isFile: false, isFolder: true, bytes: 0 } : null
    },
    makeFolder: async path => {
      folders.add(path)
    },
    rename: async (from, to) => {
      files.set(to, files.get(from) ?? Buffer.alloc(0))
      files.delete(from)
    },
    remove: async path => {
      if (files.delete(path)) journal.push({ kind: 'remove', path })
    },
    removeFolder: async folder => {
      for (const path of inside(folder)) {
        files.delete(path)
        journal.push({ kind: 'remove', path })
      }
      for (const known of folders) {
        if (known === folder || known.startsWith(`${folder}/`)) folders.delete(known)
      }
    },
    syncFolder: async path => {
      journal.push({ kind: 'syncFolder', path })
    },
    canWrite: async () => true,
    freeBytes: async () => 500_000_000,
  }
}
