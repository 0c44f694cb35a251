import { rename, rm, writeFile } from 'node:fs/promises'
import { refuse } from '../storage/refuse.ts'

/** Appears under its name only when complete. The user has agreed to replace what was there. */
export async function writeReplacing(path: string, text: string, subject: string): Promise<void> {
  const part = `${path}.part`
  try {
    await writeFile(part, text)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw refuse(error, 'dossier', subject)
  }
}
