import { dirname } from 'node:path'
import type { Entry, Files } from './memoryDisk.ts'

/**
 * How much a disk keeps without being asked. `weak`: neither data that was not
 * flushed nor names whose folder was not flushed. `ordered`: flushing a file
 * keeps its name too, and folders are never flushed, as on NTFS.
 */
export type Profile = 'weak' | 'ordered'

/** A file as the program sees it, and what of it a loss of power cannot take. */
type Known = {
  readonly bytes: Buffer
  readonly isFlushed: boolean
  readonly isNamed: boolean
  readonly isRemoved: boolean
}

const nothing = Buffer.alloc(0)

/** Every legal state of the disk after a loss of power at this point of the journal. */
export function* crashStates(
  start: Files,
  journal: readonly Entry[],
  profile: Profile,
  cuts: number,
): Generator<Files> {
  const known = replay(start, journal, profile)
  let states: Files[] = [new Map()]
  for (const [path, file] of known) {
    const outcomes = [...outcomesOf(file, cuts)]
    states = states.flatMap(state =>
      outcomes.map(bytes => (bytes === null ? state : new Map(state).set(path, bytes))),
    )
  }
  yield* states
}

function replay(start: Files, journal: readonly Entry[], profile: Profile): Map<string, Known> {
  const known = new Map<string, Known>(
    [...start].map(([path, bytes]) => [
      path,
      { bytes, isFlushed: true, isNamed: true, isRemoved: false },
    ]),
  )
  for (const entry of journal) {
    if (entry.kind === 'syncFolder') {
      if (profile === 'ordered') continue
      for (const [path, file] of known) {
        if (dirname(path) !== entry.path) continue
        if (file.isRemoved) known.delete(path)
        else known.set(path, { ...file, isNamed: true })
      }
      continue
    }
    const file = known.get(entry.path)
    known.set(entry.path, after(entry, file, profile))
  }
  return known
}

function after(
  entry: Exclude<Entry, { kind: 'syncFolder' }>,
  file: Known | undefined,
  profile: Profile,
): Known {
  const before = file ?? { bytes: nothing, isFlushed: false, isNamed: false, isRemoved: false }
  switch (entry.kind) {
    case 'create':
      return { ...before, bytes: nothing, isFlushed: false, isRemoved: false }
    case 'write':
      return { ...before, bytes: Buffer.concat([before.bytes, entry.bytes]), isFlushed: false }
    case 'sync':
      return { ...before, isFlushed: true, isNamed: before.isNamed || profile === 'ordered' }
    case 'remove':
      return { ...before, isRemoved: true }
  }
}

/** Null stands for a file that is not there. */
function* outcomesOf(file: Known, cuts: number): Generator<Buffer | null> {
  const { bytes, isFlushed, isNamed, isRemoved } = file
  if (isRemoved || !isNamed) yield null
  yield bytes
  if (isFlushed) return
  yield nothing
  for (let cut = 0; cut < cuts; cut += 1) {
    const at = Math.floor((bytes.length * cut) / cuts)
    if (at === 0) continue
    yield bytes.subarray(0, at)
    // The length is known already, the data are not.
    yield Buffer.concat([bytes.subarray(0, at), Buffer.alloc(bytes.length - at)])
  }
}
