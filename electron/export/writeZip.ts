import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { checklist, checklistName, type Listed } from './checklist.ts'

export type ZipJob = {
  /** New file to write. */
  readonly out: string
  readonly title: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly files: readonly { readonly path: string; readonly name: string }[]
}

/**
 * The package (材料包): the files, then 清单 with their checksums. Names are UTF-8 and
 * say so (bit 11), which Windows Explorer and the usual programs read. Nothing is
 * compressed: Word files, PDFs and pictures already are.
 */
export async function writeZip(
  { out, title, date, files }: ZipJob,
  progress: (done: number, total: number) => void,
): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const [index, { path, name }] of files.entries()) {
    listed.push({ path: name, bytes: (await stat(path)).size, sha256: await sha256Of(path) })
    progress(index + 1, files.length * 2)
  }
  const zip = new ZipFile()
  const options = { mtime: new Date(`${date}T12:00:00`), mode: 0o100644, forceDosTimestamp: true }
  for (const { path, name } of files) zip.addFile(path, name, { ...options, compress: false })
  zip.addBuffer(Buffer.from(checklist(title, date, listed)), checklistName, options)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(out, { flags: 'wx' }))
  await flush(out)
  progress(files.length * 2, files.length * 2)
  return listed
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
