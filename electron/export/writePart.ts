import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { flushing } from './flushing.ts'

/** A file as it was given to the disk; whether it lies there so, its proof says. */
export type Written = { readonly bytes: number; readonly sha256: string }

/** Writes a new file and flushes it; what fails half-way is removed by whoever named the path. */
export async function writePart(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Written> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx')
  const disk = flushing(file)
  let size = 0
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      const writing = writeAll(file, part)
      // While the disk takes it.
      hash.update(part)
      size += part.length
      await writing
      await disk.wrote(part.length)
    }
    await disk.end()
  } finally {
    await file.close()
  }
  return { bytes: size, sha256: hash.digest('hex') }
}

async function writeAll(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const { bytesWritten } = await file.write(part, at)
    at += bytesWritten
  }
}
