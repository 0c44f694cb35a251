import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetOldest } from '../system/forgetOldest.ts'

/** Pictures made from evidence, kept so that a list of hundreds need not decode them again. */
export type DerivedCache = {
  /** `key` is a file name without extension. Concurrent callers share one `make`. */
  readonly jpeg: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>
}

/** After so many new pictures the folder is measured again. */
const pruneEvery = 50

/**
 * Anything in `folder` may be deleted at any time; a disk that refuses costs
 * time, never a picture. What was not looked at for longest goes first.
 */
export function openDerivedCache(folder: string, limitBytes = 500 * 1024 * 1024): DerivedCache {
  const running = new Map<string, Promise<Uint8Array>>()
  let added = 0

  async function readOrMake(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const path = join(folder, `${key}.jpg`)
    const kept = await readFile(path).catch(() => null)
    if (kept && kept.length > 0) {
      const now = new Date()
      utimes(path, now, now).catch(() => {})
      return kept
    }
    const made = await make()
    await keep(path, made).catch(() => {})
    added += 1
    if (added % pruneEvery === 1) void forgetOldest(folder, limitBytes).catch(() => {})
    return made
  }

  return {
    jpeg: (key, make) => {
      const known = running.get(key)
      if (known) return known
      const work = readOrMake(key, make).finally(() => running.delete(key))
      running.set(key, work)
      return work
    },
  }
}

/** Under its name only when complete: a half picture would stay half for ever. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const part = `${path}.part`
  await writeFile(part, bytes)
  await rename(part, path)
}
