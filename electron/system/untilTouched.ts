import { stat } from 'node:fs/promises'

/**
 * Remembers what was found out about a file for as long as the program runs and nobody has
 * touched it: another size, moment or place on the disk, and it is found out again. What was
 * changed behind the back of the disk is not noticed here. Of a file that was written within
 * the last `settledMs` nothing is kept: clocks of disks tick slowly, and it might be written
 * once more within the same tick.
 */
export function untilTouched<T>(
  settledMs = 2500,
): (path: string, find: () => Promise<T>) => Promise<T> {
  const known = new Map<string, { readonly state: string; readonly value: T }>()
  return async (path, find) => {
    const state = await stateOf(path, settledMs)
    const kept = known.get(path)
    if (kept && state !== null && kept.state === state) return kept.value
    const value = await find()
    // Taken before it was looked into: what is changed meanwhile is found out again.
    if (state !== null) known.set(path, { state, value })
    return value
  }
}

async function stateOf(path: string, settledMs: number): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  if (!found) return null
  const { dev, ino, size, mtimeMs, ctimeMs, mtimeNs, ctimeNs } = found
  const since = Date.now() - settledMs
  if (Number(mtimeMs) > since || Number(ctimeMs) > since) return null
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}
