import { join } from 'node:path'
import { dossierCreator } from '../../../electron/storage/createDossierFolder.ts'
import { realWorld } from '../../../electron/storage/realWorld.ts'
import type { Strained } from '../../builders/dossiers/manyDossiers.ts'
import { newFolder } from '../export/demo.ts'

/** Writes dossiers to disk, each as a folder of its name; gives their paths. */
export async function layOut(dossiers: readonly Strained[]): Promise<readonly string[]> {
  const shelf = newFolder()
  const create = dossierCreator(realWorld('test', newFolder()))
  const folders: string[] = []
  for (const { name, dossier, files } of dossiers) {
    const folder = join(shelf, name)
    const opened = await create(folder, dossier)
    for (const { bytes, extension } of files) await opened.blobs.put({ bytes }, extension)
    await opened.close()
    folders.push(folder)
  }
  return folders
}
