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

function partsOfFile(path: string): PdfBytes {
  const handle = openSync(path, 'r')
  return {
    size: fstatSync(handle).size,
    at: (offset, length) => {
      const bytes = Buffer.allocUnsafe(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, offset))
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
