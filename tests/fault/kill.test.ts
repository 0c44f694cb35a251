import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import { numbered, numberOf, testWorld } from './bench.ts'
import { childProgram } from './childProgram.ts'

/** In all; a release is tested with 1000. */
const kills = Number(process.env.KILLS ?? 100)

let root = ''
let child = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kill-'))
  child = await childProgram('savingChild', root)
})
afterAll(() => rm(root, { recursive: true }))

/** Lets a program save, kills it in the midst, and answers the last text it was told is safe. */
async function killedWhileSaving(folder: string, after: number): Promise<number> {
  const saving = spawn(process.execPath, [child, folder, join(root, 'rescue')])
  let told = ''
  saving.stdout.on('data', (part: Buffer) => {
    told += part.toString()
  })
  let complaint = ''
  saving.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const ended = once(saving, 'exit')
  await Promise.race([once(saving.stdout, 'data'), ended])
  await wait(after)
  saving.kill('SIGKILL')
  await ended
  const confirmed = told.split('\n').slice(0, -1).map(Number)
  expect(confirmed.length, complaint).toBeGreaterThan(0)
  return confirmed.at(-1) ?? Number.NaN
}

test.concurrent.each(['one', 'two'])(
  'killed again and again, dossier %s opens with everything that was confirmed',
  async name => {
    const folder = join(root, name)
    await createDossierFolder(testWorld(join(root, 'rescue')), folder, numbered(0))

    let insideSave = 0
    for (let kill = 0; kill < kills / 2; kill += 1) {
      // Spread over the time of a few saves, in steps that repeat nowhere.
      const confirmed = await killedWhileSaving(folder, (kill * 7.3) % 40)
      const open = await openDossierFolder(testWorld(join(root, 'rescue')), folder)
      await open.close()

      // At most the one text that was under way is there without having been confirmed.
      const found = numberOf(open.dossier())
      expect([confirmed, confirmed + 1]).toContain(found)
      expect(open.dossier()).toEqual(numbered(found, 60_000))
      const wasSkipped = open.notices.some(notice => notice.kind === 'skippedDamaged')
      if (wasSkipped || found > confirmed) insideSave += 1
    }
    // Kills between two saves prove nothing.
    expect(insideSave).toBeGreaterThan(0)
  },
)
