import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { bytesOf } from '../../electron/export/verifyZip.ts'

export type Parts = Readonly<Record<string, string | Uint8Array>>

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** A Word file with this body and nothing else unless told. */
export function aWordFile(body: string, parts: Parts = {}): Promise<Uint8Array> {
  const document = `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`
  return zipped({ 'word/document.xml': document, ...parts })
}

export async function zipped(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const bytes: Uint8Array[] = []
  for await (const part of zip.outputStream) bytes.push(Buffer.from(part))
  return Buffer.concat(bytes)
}

/** A Word file with one of its parts written anew, as a program or a colleague would, and perhaps more parts. */
export async function rewritten(
  docx: Uint8Array,
  part: string,
  change: (xml: string) => string,
  more: Parts = {},
): Promise<Uint8Array> {
  const source = await fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  const parts: Record<string, string | Uint8Array> = { ...more }
  for await (const entry of source.eachEntry()) {
    const bytes = await bytesOf(source, entry)
    parts[entry.fileName] = entry.fileName === part ? Buffer.from(change(bytes.toString())) : bytes
  }
  return zipped(parts)
}

/** A paragraph of plain words. */
export const wordParagraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
