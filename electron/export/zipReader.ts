import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** One file in a package, read: where its head begins, and what follows it. */
export type ReadFile = {
  readonly offset: number
  readonly size: number
  /** SHA-256 of what lies there. */
  readonly hash: string
  readonly crc: number
}

/**
 * Reads files that lie in a package from `from` to `end`, while the rest is still being made. They
 * are read from the disk after they were flushed, and nobody writes there any more; that the
 * package leads to each of them and says the same of it, `verifyZip` sees when all is packed.
 * What cannot be followed is left to it as well. With the checksum of all it goes on where the part
 * before ended, if that was read in this process.
 */
export function readBack(path: string, from: number, end: number): readonly ReadFile[] {
  const before = takeWhole(path)
  const goesOn = before?.end === from ? before.hash : undefined
  const whole = from === 0 ? createHash('sha256') : goesOn
  const handle = openSync(path, 'r')
  try {
    const reader = readerOf(handle, from, whole)
    const files: ReadFile[] = []
    while (reader.at() < end) {
      const offset = reader.at()
      const head = readHead(reader)
      if (!head) break
      files.push({ offset, size: head.size, ...readData(reader, head.size) })
    }
    if (whole && reader.at() === end) wholes.set(path, { hash: whole, end })
    return files
  } finally {
    closeSync(handle)
  }
}

/** The checksum of a package as far as it was read: up to `end`. */
export type WholeSoFar = { readonly hash: Hash; readonly end: number }

const wholes = new Map<string, WholeSoFar>()

/** Whoever takes it goes on with it; nothing when it was not read in this process. */
export function takeWhole(path: string): WholeSoFar | undefined {
  const found = wholes.get(path)
  wholes.delete(path)
  return found
}

export type LocalHead = { readonly crc: number; readonly size: number }

const headBytes = 30
const full32 = 0xffffffff

/** Goes on to where the file begins; null when no head is there (4.3.7). */
export function readHead(reader: Reader): LocalHead | null {
  const head = Buffer.concat(reader.next(headBytes))
  if (head.length < headBytes || head.readUInt32LE(0) !== 0x04034b50) return null
  reader.next(head.readUInt16LE(26))
  const extra = Buffer.concat(reader.next(head.readUInt16LE(28)))
  const size = head.readUInt32LE(18)
  return { crc: head.readUInt32LE(14), size: size < full32 ? size : largeSize(extra) }
}

/** 4.5.3: the size as it is, then as it is packed; it comes first in what we write. */
function largeSize(extra: Buffer): number {
  return extra.length >= 20 && extra.readUInt16LE(0) === 1 ? Number(extra.readBigUInt64LE(12)) : 0
}

/** Nothing in a package is compressed: what lies in it is the file. */
export function readData(reader: Reader, size: number, use: (part: Buffer) => void = () => {}) {
  const hash = createHash('sha256')
  let crc = 0
  reader.next(size, part => {
    hash.update(part)
    crc = crc32(part, crc)
    use(part)
  })
  return { hash: hash.digest('hex'), crc }
}

export type Reader = ReturnType<typeof readerOf>

const chunk = 1024 * 1024

/** From there to the last byte, each once, and all of them into `whole`. */
export function readerOf(handle: number, from = 0, whole?: Hash) {
  const buffer = Buffer.alloc(chunk)
  let at = from

  function next(length: number, use?: (part: Buffer) => void): Buffer[] {
    const read: Buffer[] = []
    for (let left = length; left > 0; ) {
      const count = readSync(handle, buffer, 0, Math.min(left, chunk), at)
      if (count === 0) break
      const part = buffer.subarray(0, count)
      whole?.update(part)
      if (use) use(part)
      else if (length <= chunk) read.push(Buffer.from(part))
      at += count
      left -= count
    }
    return read
  }

  return {
    next,
    at: () => at,
    /** Throws when it is behind already: two files cannot lie in one place. */
    to: (offset: number) => {
      if (offset < at) throw new Error('a package with files in one another')
      next(offset - at, () => {})
    },
  }
}
