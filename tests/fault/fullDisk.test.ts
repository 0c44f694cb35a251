import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { childProgram } from './childProgram.ts'

/** Making a small disk needs a name space of its own, which not every machine grants. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

/** Kilobytes, from nothing to more than everything that is saved. */
const sizes = Array.from({ length: 40 }, (_, index) => String(4 + index * 250))

test.runIf(canMount)('on a disk of any size nothing is confirmed that is not there', async () => {
  const root = await mkdtemp(join(tmpdir(), 'full-'))
  const child = await childProgram('fullDiskChild', root)

  const output = execFileSync('unshare', ['-rm', process.execPath, child, root, ...sizes])
  const runs = output
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

  expect(runs).toHaveLength(sizes.length)
  for (const run of runs) {
    expect(run.found, JSON.stringify(run)).toBeGreaterThanOrEqual(run.confirmed)
    expect(new Set([...run.refusals, 'disk.full']), JSON.stringify(run)).toEqual(
      new Set(['disk.full']),
    )
  }
  // The sizes reach from disks that hold nothing to one that holds everything.
  expect(runs.at(0).confirmed).toBe(-1)
  expect(runs.at(-1).confirmed).toBe(12)
  expect(new Set(runs.map(run => run.confirmed)).size).toBeGreaterThan(8)
  await rm(root, { recursive: true })
})
