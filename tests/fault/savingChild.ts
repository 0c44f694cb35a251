import { writeSync } from 'node:fs'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import { realWorld } from '../../electron/storage/realWorld.ts'
import { numbered, numberOf } from './bench.ts'

/** Saves one text after the other until somebody kills it; says on standard output which ones the disk confirmed. */
const [folder = '', rescueRoot = ''] = process.argv.slice(2)
const open = await openDossierFolder(realWorld('test', rescueRoot), folder)
for (let n = numberOf(open.dossier()) + 1; ; n += 1) {
  await open.save(numbered(n, 60_000))
  writeSync(1, `${n}\n`)
}
