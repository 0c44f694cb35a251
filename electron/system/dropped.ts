import { lstat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileHandle } from '#shared/ipc/handles'
import type { Handles } from '../desk.ts'

/** Handles for what was dropped on the window. What vanished in the meantime is left out. */
export async function dropped(
  paths: readonly string[],
  handles: Handles,
): Promise<readonly FileHandle[]> {
  const found = await Promise.all(
    paths.map(async path => {
      const seen = await lstat(path).catch(() => null)
      if (seen === null) return []
      return [{ handle: handles.give(path), name: basename(path), isFolder: seen.isDirectory() }]
    }),
  )
  return found.flat()
}
