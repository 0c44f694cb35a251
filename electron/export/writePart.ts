import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { flushing } from './flushing.ts'

/** A file as it was given to the disk; whether it lies there so, its proof says. */
export type Written = { readonly bytes: number; readonly sha256: string }

/** Parts are given to the disk one by one: a later one may lie where the one before lay. */
type Bytes = Uint8Array | AsyncIterable<Uint8Array> | Generator<Uint8Array>
type Begun = { readonly hash: Hash; readonly bytes: number }

/** Files that are written up to there. */
const begun = new Map<string, Begun>()

/** Writes a new file and flushes it; what fails half-way is removed by whoever named the path. */
export async function writePart(path: string, bytes: Bytes): Promise<Written> {
  return writtenOf(await write(path, bytes, { hash: createHash('sha256'), bytes: 0 }))
}

/** The same, of a file that `goOnPart` goes on with, in the same process. */
export async function beginPart(path: string, bytes: Bytes): Promise<Written> {
  const beginning = await write(path, bytes, { hash: createHash('sha256'), bytes: 0 })
  begun.set(path, beginning)
  return writtenOf(beginning)
}

/** Writes behind what is there, without reading that again for the checksum of all. */
export async function goOnPart(path: string, bytes: Bytes): Promise<Written> {
  const beginning = begun.get(path)
  if (!beginning) throw new Error('a file that was begun in another process')
  begun.delete(path)
  return writtenOf(await write(path, bytes, beginning))
}

async function write(path: string, bytes: Bytes, from: Begun): Promise<Begun> {
  const hash = from.hash.copy()
  const file = await open(path, from.bytes > 0 ? 'r+' : 'wx')
  const disk = flushing(file)
  let end = from.bytes
  try {
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      const writing = writeAll(file, part, end)
      // While the disk takes it.
      hash.update(part)
      end += part.length
      await writing
      await disk.wrote(part.length)
    }
    await disk.end()
  } finally {
    await file.close()
  }
  return { hash, bytes: end }
}

async function writeAll(file: FileHandle, part: Uint8Array, position: number): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const { bytesWritten } = await file.write(part, at, part.length - at, position + at)
    at += bytesWritten
  }
}

const writtenOf = ({ hash, bytes }: Begun): Written => ({
  bytes,
  sha256: hash.copy().digest('hex'),
})
