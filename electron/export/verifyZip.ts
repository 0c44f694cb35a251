import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { checklistName, listedHashes } from './checklist.ts'
import { type Claim, type Proof, proof } from './proof.ts'

/** SHA-256 by name in the package, as it is known from elsewhere: when a file was taken in, or written. */
export type KnownHashes = ReadonlyMap<string, string>

export type ProvedZip = {
  readonly proof: Proof
  /** Of the package itself; empty when it cannot be read. */
  readonly sha256: string
}

/**
 * Opens our own package again and compares every file in it with 清单, and with
 * what is known of it, so that a file which was wrong before it was packed is found too.
 * It is read once, from its first byte to its last.
 */
export async function verifyZip(
  path: string,
  subject: string,
  known: KnownHashes = new Map(),
): Promise<ProvedZip> {
  const read = await readPackage(path).catch(() => null)
  if (!read) return { proof: proof('files', subject, ['材料包打不开。']), sha256: '' }
  const { list, found, sha256 } = read
  const listed = listedHashes(list)
  const claims = [...listed].map(([name, hash]): Claim => {
    const file = found.get(name)
    if (!file) return `材料包里缺少清单上的“${name}”。`
    if (file.hash !== hash) return `材料包里的“${name}”与清单不一致。`
    if (!file.isSound) return `材料包里的“${name}”校验值不对，有的程序会解不开。`
    const original = known.get(name)
    return original === undefined || original === hash ? null : `材料包里的“${name}”与原件不一致。`
  })
  const extra = [...found.keys()].filter(name => !listed.has(name))
  const lost = [...known.keys()].filter(name => !listed.has(name))
  return {
    proof: proof('files', subject, [
      ...claims,
      ...extra.map(name => `材料包里的“${name}”不在清单上。`),
      ...lost.map(name => `清单上缺少“${name}”。`),
    ]),
    sha256,
  }
}

/** `isSound`: what its two heads say of it is so. */
type Found = { readonly hash: string; readonly isSound: boolean }

async function readPackage(path: string) {
  const entries = await entriesOf(path)
  const handle = openSync(path, 'r')
  try {
    const reader = readerOf(handle)
    const found = new Map<string, Found>()
    let list = ''
    for (const entry of entries) {
      const file = readFileIn(reader, entry, entry.fileName === checklistName)
      if (entry.fileName === checklistName) list = Buffer.concat(file.kept).toString('utf8')
      else found.set(entry.fileName, file)
    }
    reader.to(Number.POSITIVE_INFINITY)
    return { list, found, sha256: reader.sha256() }
  } finally {
    closeSync(handle)
  }
}

/** In the order they lie in. */
async function entriesOf(path: string): Promise<readonly Entry[]> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
  const zip = await openPromise(path, options)
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    return entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  } finally {
    zip.close()
  }
}

const localHead = 30

/** Nothing in a package is compressed: what lies in it is the file. */
function readFileIn(reader: Reader, entry: Entry, isKept: boolean) {
  reader.to(entry.relativeOffsetOfLocalHeader)
  const head = Buffer.concat(reader.next(localHead))
  if (head.length < localHead || head.readUInt32LE(0) !== 0x04034b50) {
    throw new Error('a package whose list leads elsewhere')
  }
  reader.next(head.readUInt16LE(26) + head.readUInt16LE(28))
  const hash = createHash('sha256')
  let crc = 0
  const kept: Buffer[] = []
  reader.next(entry.compressedSize, part => {
    hash.update(part)
    crc = crc32(part, crc)
    if (isKept) kept.push(Buffer.from(part))
  })
  const isStored = entry.compressionMethod === 0 && entry.compressedSize === entry.uncompressedSize
  const isSound = isStored && crc === entry.crc32 && crc === head.readUInt32LE(14)
  return { hash: hash.digest('hex'), isSound, kept }
}

type Reader = ReturnType<typeof readerOf>

const chunk = 1024 * 1024

/** From the first byte to the last, each once, and all of them into one checksum. */
function readerOf(handle: number) {
  const whole: Hash = createHash('sha256')
  const buffer = Buffer.alloc(chunk)
  let at = 0

  function next(length: number, use?: (part: Buffer) => void): Buffer[] {
    const read: Buffer[] = []
    for (let left = length; left > 0; ) {
      const count = readSync(handle, buffer, 0, Math.min(left, chunk), at)
      if (count === 0) break
      const part = buffer.subarray(0, count)
      whole.update(part)
      if (use) use(part)
      else if (length <= chunk) read.push(Buffer.from(part))
      at += count
      left -= count
    }
    return read
  }

  return {
    next,
    /** Throws when it is behind already: two files cannot lie in one place. */
    to: (offset: number) => {
      if (offset < at) throw new Error('a package with files in one another')
      next(offset - at, () => {})
    },
    sha256: () => whole.digest('hex'),
  }
}

export async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
