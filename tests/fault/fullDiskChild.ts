import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/failure'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import { realWorld } from '../../electron/storage/realWorld.ts'
import { numbered, numberOf } from './bench.ts'

/**
 * Runs where it may mount: for each size a disk of so many kilobytes is filled
 * with saves. One line of JSON says what was confirmed and what is found afterwards.
 */
const [root = '', ...sizes] = process.argv.slice(2)
const disk = join(root, 'disk')
mkdirSync(disk)
for (const size of sizes) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk])
  console.log(JSON.stringify({ size: Number(size), ...(await fill(join(disk, 'dossier'))) }))
  execFileSync('umount', ['-l', disk])
}

async function fill(folder: string) {
  const world = { ...realWorld('test', join(root, 'rescue')), wait: async () => {} }
  const refusals: string[] = []
  const refuse = (error: unknown) => {
    refusals.push(error instanceof AppError ? error.failure.code : String(error))
  }
  let confirmed = -1
  try {
    await createDossierFolder(world, folder, numbered(0))
    confirmed = 0
    const open = await openDossierFolder(world, folder)
    for (let n = 1; n <= 12 && refusals.length < 2; n += 1) {
      await open.save(numbered(n, 40_000 * n)).then(() => {
        confirmed = n
      }, refuse)
    }
    await open.close()
  } catch (error) {
    refuse(error)
  }
  return { confirmed, refusals, found: await found(world, folder) }
}

/** Without the help of the rescue copy. */
async function found(world: Parameters<typeof openDossierFolder>[0], folder: string) {
  const elsewhere = { ...world, rescueRoot: join(root, 'none') }
  return openDossierFolder(elsewhere, folder, { isReadOnly: true }).then(
    open => numberOf(open.dossier()),
    () => -1,
  )
}
