import { writeNew } from './fsx.ts'
import { layout } from './layout.ts'
import type { World } from './world.ts'

const size = 16 * 1024 * 1024
/** Bytes that must be free, or the ballast itself would be the trouble. */
const plenty = 1024 * 1024 * 1024

/** Lays 16 MB by, to be given up when the disk is full; one more save then fits. */
export async function layBallast({ fsx }: World, folder: string): Promise<void> {
  const path = layout.ballast(folder)
  if ((await fsx.inspect(path)) !== null || (await fsx.freeBytes(folder)) < plenty) return
  await writeNew(fsx, path, new Uint8Array(size))
}
