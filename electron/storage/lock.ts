import { join } from 'node:path'
import { z } from 'zod'
import { readWhole, writeAll } from './fsx.ts'
import { layout } from './layout.ts'
import { patiently } from './patiently.ts'
import { errnoOf } from './refuse.ts'
import type { World } from './world.ts'

/**
 * [Note: Lock] Tells other computers that a dossier lies open here. It is a
 * courtesy: what keeps texts safe is that snapshots are never overwritten. No
 * clock is compared, because clocks differ and laptops sleep; the holder counts
 * up, and a count that stands still is nobody's.
 */
export type Lock =
  | { readonly kind: 'taken'; readonly release: () => Promise<void> }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'unwritable' }

const Beat = z.object({ host: z.string(), pid: z.int(), count: z.int() })
type Beat = z.infer<typeof Beat>

/** Milliseconds. */
const beatEvery = 2000
const staleAfter = 6000
const lookEvery = 500

/** Errors that mean “not here”, as opposed to “not now”. */
const unwritable = new Set(['EROFS', 'EACCES', 'EPERM'])
/** No room for a lock is no reason to stop anybody from writing once there is room. */
const full = new Set(['ENOSPC', 'EDQUOT'])

export async function takeLock(world: World, folder: string, writer: string): Promise<Lock> {
  const { fsx } = world
  const locks = layout.lock(folder)
  try {
    await fsx.makeFolder(locks)
    for (const file of await fsx.list(locks)) {
      if (!/^[0-9a-f]{8}\.json$/.test(file)) continue
      const host = await holderOf(world, join(locks, file))
      if (host !== null) return { kind: 'elsewhere', host }
      await fsx.remove(join(locks, file))
    }
    return await patiently(world, () => hold(world, join(locks, `${writer}.json`)))
  } catch (error) {
    if (unwritable.has(errnoOf(error) ?? '')) return { kind: 'unwritable' }
    if (full.has(errnoOf(error) ?? '')) return { kind: 'taken', release: async () => {} }
    throw error
  }
}

/** Null when nobody holds it any more; takes up to 6 s to be sure. */
async function holderOf(world: World, path: string): Promise<string | null> {
  const first = await read(world, path)
  if (first === null) return null
  if (first.host === world.host && !world.isAlive(first.pid)) return null
  for (let waited = 0; waited < staleAfter; waited += lookEvery) {
    await world.wait(lookEvery)
    const now = await read(world, path)
    if (now === null) return null
    if (now.count !== first.count) return now.host || first.host
  }
  return null
}

/** A beat that is being written at this moment looks like one that counts on. */
async function read(world: World, path: string): Promise<Beat | null> {
  if ((await world.fsx.inspect(path)) === null) return null
  const text = await readWhole(world.fsx, path, 4096).then(String, () => '')
  try {
    return Beat.parse(JSON.parse(text))
  } catch {
    return { host: '', pid: 0, count: -1 }
  }
}

async function hold(world: World, path: string): Promise<Lock> {
  let count = 0
  const beat = async () => {
    count += 1
    const text = JSON.stringify({ host: world.host, pid: world.pid, count } satisfies Beat)
    const file = await world.fsx.open(path, 'w')
    try {
      await writeAll(file, Buffer.from(text))
    } finally {
      await file.close()
    }
  }
  await beat()
  let last: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    last = beat().catch(() => {})
  }, beatEvery)
  timer.unref()
  return {
    kind: 'taken',
    release: async () => {
      clearInterval(timer)
      await last
      await world.fsx.remove(path).catch(() => {})
    },
  }
}
