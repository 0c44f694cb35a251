import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'

/** What a PDF is read from, of which only what is asked for is held. */
export type PdfBytes = {
  readonly size: number
  /** Fewer than `length` where it ends before. */
  readonly at: (offset: number, length: number) => Buffer
  /** Frees the file; whoever asks for more opens it again. */
  readonly close: () => void
}

/** A file of so many bytes is read at once: asking the disk for each object takes longer. */
const small = 8 * 1024 * 1024

/** Throws when there is no such file. */
export function bytesOfFile(path: string): PdfBytes {
  const { size } = statSync(path)
  let opened: PdfBytes | null = null
  return {
    size,
    at: (offset, length) => {
      opened ??= size <= small ? bytesInMemory(readFileSync(path)) : partsOfFile(path)
      if (opened.size !== size) throw new Error('a PDF that is being changed')
      return opened.at(offset, within(size, offset, length))
    },
    close: () => {
      opened?.close()
      opened = null
    },
  }
}

/** What is asked for is mostly small, and lies beside what was asked for before: the disk gives so much at once. */
const block = 16 * 1024
/** Pages, their forms and their numbers lie in several places that are walked side by side. */
const mostBlocks = 32

function partsOfFile(path: string): PdfBytes {
  const handle = openSync(path, 'r')
  const blocks = new Map<number, Buffer>()

  function read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length)
    return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
  }

  function blockAt(offset: number): Buffer {
    const known = blocks.get(offset)
    if (known) return known
    if (blocks.size === mostBlocks) blocks.clear()
    const bytes = read(offset, block)
    blocks.set(offset, bytes)
    return bytes
  }

  return {
    size: fstatSync(handle).size,
    at: (offset, length) => {
      const from = offset % block
      if (from + length > block) return read(offset, length)
      return blockAt(offset - from).subarray(from, from + length)
    },
    close: () => closeSync(handle),
  }
}

export function bytesInMemory(given: Uint8Array): PdfBytes {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  return {
    size: bytes.length,
    at: (offset, length) => bytes.subarray(offset, offset + within(bytes.length, offset, length)),
    close: () => {},
  }
}

/** A stranger's file may lead anywhere. */
function within(size: number, offset: number, length: number): number {
  if (!Number.isSafeInteger(offset) || offset < 0) throw new Error('a PDF that leads out of itself')
  return Math.max(0, Math.min(length, size - offset))
}
