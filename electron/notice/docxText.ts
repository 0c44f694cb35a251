import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '#shared/failure'
import { bodyText } from './docxBody.ts'
import { numberingOf } from './docxNumbers.ts'

/** Bytes of one unpacked part. A notice has some hundred kilobytes; a bomb stops here. */
const largestPart = 30_000_000
const mostEntries = 5_000

/** The words of a Word file, paragraph by paragraph; nothing else in it is looked at. Throws `notice.unreadable`. */
export async function docxText(path: string): Promise<string> {
  try {
    const parts = await partsOf(path, ['word/document.xml', 'word/numbering.xml'])
    const body = parts.get('word/document.xml')
    if (body === undefined) throw new Error('no document part')
    return bodyText(body, numberingOf(parts.get('word/numbering.xml') ?? ''))
  } catch (error) {
    throw new AppError({ code: 'notice.unreadable' }, { cause: error })
  }
}

async function partsOf(
  path: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  })
  const parts = new Map<string, string>()
  try {
    if (zip.entryCount > mostEntries) throw new Error('too many entries')
    for await (const entry of zip.eachEntry()) {
      if (wanted.includes(entry.fileName)) parts.set(entry.fileName, await textOf(zip, entry))
    }
  } finally {
    zip.close()
  }
  return parts
}

/** The directory of the archive may lie about the size, so what comes out is counted. */
async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > largestPart) throw new Error('part too large')
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    bytes += piece.length
    if (bytes > largestPart) throw new Error('part too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
