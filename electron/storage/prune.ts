import { join } from 'node:path'
import type { Fsx } from './fsx.ts'
import { listSnapshots, readHeader, readSnapshot, type SnapshotFile } from './snapshots.ts'

/** Snapshots that are always kept, whatever their age. */
const newestKept = 100
const hour = 3_600_000
const day = 24 * hour

type Dated = { readonly file: string; readonly wall: number; readonly isMilestone: boolean }

/**
 * Removes snapshots that nobody will miss: beyond the newest hundred one an hour
 * stays for a week, one a day for 90 days, one a week for good, milestones for
 * good. Does nothing unless the newest three prove themselves, because then the
 * old ones may be all there is.
 */
export async function prune(fsx: Fsx, folder: string, now: Date): Promise<void> {
  const files = await listSnapshots(fsx, folder)
  const old = files.slice(newestKept)
  if (old.length === 0 || !(await areGood(fsx, folder, files.slice(0, 3)))) return
  const dated = await Promise.all(old.map(({ file }) => dateOf(fsx, folder, file)))
  for (const file of superfluous(dated.flat(), now.getTime())) {
    await fsx.remove(join(folder, file))
  }
}

/** `dated` newest first; of each hour, day or week the newest stays. */
export function superfluous(dated: readonly Dated[], now: number): readonly string[] {
  const seen = new Set<string>()
  return dated.flatMap(({ file, wall, isMilestone }) => {
    if (isMilestone) return []
    const span = spanAt(now - wall)
    const slot = `${span}:${Math.floor(wall / span)}`
    if (seen.has(slot)) return [file]
    seen.add(slot)
    return []
  })
}

/** A clock that was set back makes a snapshot look as if from the future: it counts as recent. */
function spanAt(age: number): number {
  if (age < 7 * day) return hour
  return age < 90 * day ? day : 7 * day
}

async function areGood(fsx: Fsx, folder: string, files: readonly SnapshotFile[]): Promise<boolean> {
  const read = await Promise.all(files.map(file => readSnapshot(fsx, folder, file)))
  return read.every(snapshot => snapshot !== null)
}

/** A file whose first line cannot be read stays: it is not ours to judge. */
async function dateOf(fsx: Fsx, folder: string, file: string): Promise<readonly Dated[]> {
  const header = await readHeader(fsx, join(folder, file))
  if (header === null) return []
  return [{ file, wall: Date.parse(header.wall), isMilestone: header.milestone !== null }]
}
