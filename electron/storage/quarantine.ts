import { join } from 'node:path'
import { type Fsx, readWhole, writeNew } from './fsx.ts'
import { layout } from './layout.ts'
import { largestSnapshot, type SnapshotName } from './snapshot.ts'

/**
 * Sets damaged snapshots aside by copying them; the originals stay where they
 * are. Returns how many had not been set aside before: those are news.
 */
export async function quarantine(
  fsx: Fsx,
  folder: string,
  damaged: readonly (SnapshotName & { readonly file: string })[],
): Promise<number> {
  let fresh = 0
  for (const { file } of damaged) {
    const copy = join(layout.quarantine(folder), file)
    if ((await fsx.inspect(copy)) !== null) continue
    fresh += 1
    await fsx.makeFolder(layout.quarantine(folder))
    const bytes = await readWhole(fsx, join(layout.text(folder), file), 2 * largestSnapshot)
    await writeNew(fsx, copy, bytes)
  }
  return fresh
}
