import { open } from 'node:fs/promises'

/** Writes a new file and flushes it; what fails half-way is removed by whoever named the path. */
export async function writePart(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
