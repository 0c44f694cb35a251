import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { checklistName, listedHashes } from './checklist.ts'
import { type Claim, type Proof, proof } from './proof.ts'
import { type Reader, type ReadFile, readData, readerOf, readHead, takeWhole } from './zipReader.ts'

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
 * Of files in `before`, which were read there when they had just been packed, nothing but their heads
 * is compared again. It is read from its first byte to its last, or from where this process has read to.
 */
export async function verifyZip(
  path: string,
  subject: string,
  known: KnownHashes = new Map(),
  before: readonly ReadFile[] = [],
): Promise<ProvedZip> {
  const read = await readPackage(path, before).catch(() => null)
  if (!read) return { proof: proof('files', subject, ['材料包打不开。']), sha256: '' }
  const { list, isListSound, found, sha256 } = read
  const listed = listedHashes(list)
  const claims = [...listed].map(([name, hash]): Claim => {
    const file = found.get(name)
    if (!file) return `材料包里缺少清单上的“${name}”。`
    if (file.hash !== hash) return `材料包里的“${name}”与清单不一致。`
    if (!file.isSound) return unsound(name)
    const original = known.get(name)
    return original === undefined || original === hash ? null : `材料包里的“${name}”与原件不一致。`
  })
  const extra = [...found.keys()].filter(name => !listed.has(name))
  const lost = [...known.keys()].filter(name => !listed.has(name))
  return {
    proof: proof('files', subject, [
      ...claims,
      ...(isListSound ? [] : [unsound(checklistName)]),
      ...extra.map(name => `材料包里的“${name}”不在清单上。`),
      ...lost.map(name => `清单上缺少“${name}”。`),
    ]),
    sha256,
  }
}

const unsound = (name: string) => `材料包里的“${name}”校验值不对，有的程序会解不开。`

/** `isSound`: what its two heads say of it is so. */
type Found = { readonly hash: string; readonly isSound: boolean }

async function readPackage(path: string, before: readonly ReadFile[]) {
  const entries = await entriesOf(path)
  const known = new Map(before.map(file => [file.offset, file]))
  const handle = openSync(path, 'r')
  try {
    const read = takeWhole(path)
    const whole = read?.hash ?? createHash('sha256')
    const reader = readerOf(handle, read?.end ?? 0, whole)
    const found = new Map<string, Found>()
    let list = ''
    let isListSound = true
    let free = 0
    for (const entry of entries) {
      const isList = entry.fileName === checklistName
      const { relativeOffsetOfLocalHeader: offset } = entry
      if (offset < free) throw new Error('a package with files in one another')
      free = offset + entry.compressedSize
      // What was read when it was packed is not read again, but for its head.
      const own = offset < (read?.end ?? 0) ? readerOf(handle, offset) : reader
      const file = readFileIn(own, entry, { isList, known })
      if (isList) {
        list = Buffer.concat(file.kept).toString('utf8')
        isListSound = file.isSound
      } else found.set(entry.fileName, file)
    }
    reader.to(Number.POSITIVE_INFINITY)
    return { list, isListSound, found, sha256: whole.digest('hex') }
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

type Reading = { readonly isList: boolean; readonly known: ReadonlyMap<number, ReadFile> }

function readFileIn(reader: Reader, entry: Entry, { isList, known }: Reading) {
  const { relativeOffsetOfLocalHeader: offset, compressedSize: size } = entry
  reader.to(offset)
  const head = readHead(reader)
  if (!head) throw new Error('a package whose list leads elsewhere')
  const kept: Buffer[] = []
  const before = known.get(offset)
  const isKnown = before?.size === size
  const { hash, crc } = isKnown
    ? before
    : readData(reader, size, part => {
        if (isList) kept.push(Buffer.from(part))
      })
  const isStored = entry.compressionMethod === 0 && size === entry.uncompressedSize
  const isAsSaid = head.size === size && crc === head.crc && crc === entry.crc32
  return { hash, isSound: isStored && isAsSaid, kept }
}

export async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
