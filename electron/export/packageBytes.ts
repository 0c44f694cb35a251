import { stat } from 'node:fs/promises'
import type { Original } from './originals.ts'

/** Of a ZIP: two heads with the name, and a line in the list of its files. */
const perFile = 500
/** Word, PDF and the list stand beside the originals. */
const ownFiles = 3

/** What a package weighs besides its Word file and its PDF. Nothing in it is compressed. */
export async function packageBytes(originals: readonly Original[]): Promise<number> {
  const files = await Promise.all(originals.map(({ path }) => stat(path)))
  return files.reduce((sum, { size }) => sum + size, perFile * (ownFiles + originals.length))
}
