import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { bytesOf } from './verifyZip.ts'

/**
 * The library writes the moment into the file, and its parts in the order they
 * came about; here every date becomes that of the document, so that the same
 * dossier gives the same bytes.
 */
export async function tidyDocx(docx: Uint8Array, date: string): Promise<Uint8Array> {
  const source = await fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  const target = new ZipFile()
  const options = { mtime: new Date(`${date}T12:00:00`), mode: 0o100644, forceDosTimestamp: true }
  for await (const entry of source.eachEntry()) {
    const bytes = await bytesOf(source, entry)
    const name = entry.fileName
    target.addBuffer(name === 'docProps/core.xml' ? dated(bytes, date) : bytes, name, {
      ...options,
      compress: !/\.(jpg|png)$/.test(name),
    })
  }
  target.end()
  const parts: Uint8Array[] = []
  for await (const part of target.outputStream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function dated(core: Buffer, date: string): Buffer {
  const dates = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g
  return Buffer.from(core.toString('utf8').replace(dates, `$1${date}T12:00:00Z`))
}
