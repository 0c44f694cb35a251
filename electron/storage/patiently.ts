import { errnoOf } from './refuse.ts'
import type { World } from './world.ts'

/** Virus scanners, indexers and sync programs hold a file for moments; these errors pass. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY', 'ENFILE', 'EMFILE'])

const tries = 10
/** Milliseconds more with every try, as SQLite does: 1.4 s in all. */
const longer = 25

/** Tries again while an error may pass by itself; any other is thrown at once. */
export async function patiently<T>(
  world: Pick<World, 'wait'>,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (failed > tries || !passing.has(errnoOf(error) ?? '')) throw error
      await world.wait(failed * longer)
    }
  }
}
