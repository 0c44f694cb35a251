import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/failure'
import { readDossierFolder } from '../storage/readDossierFolder.ts'
import type { World } from '../storage/world.ts'
import { sampleHome } from './knownFolders.ts'

/**
 * The folder of the sample dossier. It is made once, complete or not at all, and
 * made anew when somebody deleted or damaged it. `make` writes a whole dossier
 * into a folder that does not exist yet.
 */
export async function sampleFolder(
  world: World,
  make: (staging: string) => Promise<void>,
): Promise<string> {
  const folder = join(sampleHome(), '示例档案')
  if (await canBeOpened(world, folder)) return folder
  const staging = join(sampleHome(), `.making-${randomUUID()}`)
  try {
    await mkdir(sampleHome(), { recursive: true })
    await make(staging)
    await rm(folder, { recursive: true, force: true })
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    throw error
  }
  return folder
}

async function canBeOpened(world: World, folder: string): Promise<boolean> {
  try {
    await readDossierFolder(world, folder)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
