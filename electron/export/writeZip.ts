import { createHash } from 'node:crypto'
import { createReadStream, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { checklist, checklistName, type Listed } from './checklist.ts'
import { partBytes, partsOf } from './fileParts.ts'
import { type Flushing, flushing } from './flushing.ts'
import { archiveEnd, centralHeader, localHeader, type ZipEntry } from './zipHeaders.ts'

/** What is packed: a file as it lies on the disk, or words. */
export type Packed =
  /** Its checksum, where it is known from elsewhere; the proof reads whether it is so. */
  | { readonly name: string; readonly path: string; readonly hash?: string }
  | { readonly name: string; readonly text: string }

export type ZipJob = {
  /** New file to write. */
  readonly out: string
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly files: readonly Packed[]
  /** What lies in it already, as `addToZip` gave it; without it `out` is written anew. */
  readonly begun?: BegunZip | null
}

/** What lies in a package that waits for more, in the order of its lists, and how far it is written. */
export type BegunZip = {
  readonly entries: readonly ZipEntry[]
  readonly listed: readonly Listed[]
  readonly end: number
}

/** `at` is where what is there ends; 0 makes the file. */
export type ZipPart = Omit<ZipJob, 'title' | 'begun'> & { readonly at: number }

/**
 * Packs what is there while the rest is still being made. What it gives, for these files alone,
 * goes to `writeZip` when all are packed, in whatever order the lists shall have; until then no
 * program can open the package.
 */
export async function addToZip({ out, date, files, at }: ZipPart): Promise<BegunZip> {
  const file = await open(out, at > 0 ? 'r+' : 'wx')
  try {
    const archive = archiveIn(file, date, at)
    const listed = await appendAll(archive, files, () => {})
    await archive.disk.end()
    return { entries: archive.entries, listed, end: archive.end }
  } finally {
    await file.close()
  }
}

/**
 * The package (材料包): the files, then 清单 with their checksums. Written by hand,
 * because no library writes names in GBK (see `zipName`). Nothing is compressed: Word
 * files, PDFs and pictures already are, and what is stored every program can read.
 */
export async function writeZip(
  { out, title, date, files, begun }: ZipJob,
  progress: (done: number, total: number) => void,
): Promise<readonly Listed[]> {
  const file = await open(out, begun ? 'r+' : 'wx')
  try {
    const archive = archiveIn(file, date, begun?.end ?? 0)
    const own = await appendAll(archive, files, progress)
    const listed = [...own, ...(begun?.listed ?? [])]
    archive.entries.push(...(begun?.entries ?? []))
    await append(archive, { name: checklistName, text: checklist(title, date, listed) })
    await finish(archive)
    progress(files.length + 1, files.length + 1)
    return listed
  } finally {
    await file.close()
  }
}

async function appendAll(
  archive: Archive,
  files: readonly Packed[],
  progress: (done: number, total: number) => void,
): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const [index, packed] of files.entries()) {
    const { size, sha256 } = await append(archive, packed)
    listed.push({ path: packed.name, bytes: size, sha256 })
    progress(index + 1, files.length + 1)
  }
  return listed
}

type Archive = {
  readonly file: FileHandle
  readonly date: string
  readonly entries: ZipEntry[]
  readonly disk: Flushing
  /** One for all files: each part is used before the next is read. */
  readonly buffer: Buffer
  end: number
}

function archiveIn(file: FileHandle, date: string, end: number): Archive {
  return { file, date, entries: [], disk: flushing(file), buffer: Buffer.alloc(partBytes), end }
}

/** Each file is read once: its header is written again when its checksum is known. */
async function append(archive: Archive, packed: Packed) {
  const { file, date, entries, end: offset } = archive
  const source = 'text' in packed ? null : await open(packed.path, 'r')
  try {
    const text = Buffer.from('text' in packed ? packed.text : '')
    const size = source ? (await source.stat()).size : text.length
    const blank = localHeader({ name: packed.name, size, crc: 0, offset }, date)
    const known = 'hash' in packed ? packed.hash : undefined
    const hash = known === undefined ? createHash('sha256') : null
    let crc = 0
    let at = offset + blank.length
    const put = async (bytes: Uint8Array) => {
      hash?.update(bytes)
      crc = crc32(bytes, crc)
      writeAll(file, bytes, at)
      at += bytes.length
      await archive.disk.wrote(bytes.length)
    }
    if (source) for (const part of partsOf(source.fd, archive.buffer)) await put(part)
    else await put(text)
    if (at - offset - blank.length !== size) throw new Error(`${packed.name} changed while packed`)
    const entry = { name: packed.name, size, crc, offset }
    writeAll(file, localHeader(entry, date), offset)
    entries.push(entry)
    archive.end = at
    return { size, sha256: known ?? hash?.digest('hex') ?? '' }
  } finally {
    await source?.close()
  }
}

async function finish({ file, date, entries, disk, end }: Archive): Promise<void> {
  const central = Buffer.concat(entries.map(entry => centralHeader(entry, date)))
  const tail = archiveEnd(entries.length, end, central.length)
  writeAll(file, Buffer.concat([central, tail]), end)
  await disk.end()
}

/** A full disk may take only a part of it, and says so with the next call. */
function writeAll({ fd }: FileHandle, bytes: Uint8Array, position: number): void {
  let done = 0
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, position + done)
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: partBytes }), hash)
  return hash.digest('hex')
}
