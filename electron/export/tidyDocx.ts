import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, deflateRawSync } from 'node:zlib'
import { isMirrored } from '#shared/document/layout'
import type { Doc } from '#shared/document/model'
import type { DocxParts } from './docxParts.ts'
import { fontTable } from './wordFonts.ts'
import { archiveEnd, centralHeader, localHeader, type ZipEntry } from './zipHeaders.ts'

/**
 * The library writes the moment into the file, and its parts in the order they
 * came about; here every date becomes that of the document, so that the same
 * dossier gives the same bytes. What the library has no words for is added too, and
 * pictures, for which it was only given their paths.
 */
export function tidyDocx(
  parts: DocxParts,
  { date, layout }: Pick<Doc, 'date' | 'layout'>,
): Readable {
  const tidy: Readonly<Record<string, (xml: string) => string>> = {
    'docProps/core.xml': xml => dated(xml, date),
    'word/fontTable.xml': xml =>
      xml.replace(/(<w:fonts [^>]*?)\/>$/, `$1>${fontTable(layout.fonts)}</w:fonts>`),
    // The paragraph that ends a section must not need a line, or even a page, of its own.
    'word/document.xml': xml =>
      countedFromOne(xml).replaceAll('<w:p><w:pPr><w:sectPr>', endOfSection),
    'word/styles.xml': xml => xml.replace('<w:pPrDefault><w:pPr>', `$&${asInPdf}`),
    // The order of elements is prescribed: this one comes before all that the library writes but the first.
    'word/settings.xml': xml =>
      isMirrored(layout) ? xml.replace('<w:displayBackgroundShape/>', '$&<w:mirrorMargins/>') : xml,
  }
  const entries = async function* () {
    for (const [name, data] of parts) {
      const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
      if (name.startsWith('word/media/')) {
        yield { name, bytes: await readFile(text), isPicture: true }
      } else yield { name, bytes: Buffer.from(tidy[name]?.(text) ?? data) }
    }
  }
  return Readable.from(zipped(entries(), date), { objectMode: false })
}

type Part = { readonly name: string; readonly bytes: Buffer; readonly isPicture?: boolean }

/** One part after the other, so that no more than one picture waits; pictures are packed already. */
async function* zipped(parts: AsyncIterable<Part>, date: string): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = []
  let offset = 0
  for await (const { name, bytes, isPicture = false } of parts) {
    const data = isPicture ? bytes : deflateRawSync(bytes)
    const packed = isPicture ? undefined : data.length
    const entry = { name, size: bytes.length, packed, crc: crc32(bytes), offset }
    const head = localHeader(entry, date)
    yield head
    yield data
    entries.push(entry)
    offset += head.length + data.length
  }
  const central = Buffer.concat(entries.map(entry => centralHeader(entry, date)))
  yield central
  yield archiveEnd(entries.length, offset, central.length)
}

const endOfSection =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="10" w:lineRule="exact"/><w:sectPr>'

/**
 * 28 characters are 28, and lines end where they end in the PDF: no mark hangs over
 * the edge, no gap is put between Chinese and figures or Latin letters, no grid
 * moves a line, and a single line may stand on a page, or 22 would often be 21.
 */
const asInPdf =
  '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'

function dated(core: string, date: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T12:00:00Z`)
}

/** The library counts on from one document to the next; what a file holds must not depend on those before it. */
function countedFromOne(xml: string): string {
  return countables.reduce((text, pattern) => {
    const numbers = new Map<string, number>()
    return text.replace(pattern, (_, before: string, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1
      numbers.set(id, number)
      return `${before}${number}"`
    })
  }, xml)
}

/** Places, whose two ends bear one number, and pictures. */
const countables = [/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)"/g, /(<wp:docPr id=")(\d+)"/g]
