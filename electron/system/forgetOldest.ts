import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files of `folder` that were not used for longest, until the rest is within `limitBytes`; those in `inUse` stay. */
export async function forgetOldest(
  folder: string,
  limitBytes: number,
  inUse: ReadonlySet<string> = new Set(),
): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async name => {
      const path = join(folder, name)
      const { size, mtimeMs } = await stat(path)
      return { path, size, mtimeMs }
    }),
  )
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { path, size } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= limitBytes) return
    if (inUse.has(path)) continue
    await rm(path, { force: true })
    total -= size
  }
}
