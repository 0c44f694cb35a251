import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { isMirrored } from '#shared/document/layout'
import type { Doc } from '#shared/document/model'
import { bytesOf } from './verifyZip.ts'
import { fontTable } from './wordFonts.ts'

/**
 * The library writes the moment into the file, and its parts in the order they
 * came about; here every date becomes that of the document, so that the same
 * dossier gives the same bytes. What the library has no words for is added too, and
 * pictures, for which it was only given their paths.
 */
export async function tidyDocx(
  docx: Uint8Array,
  { date, layout }: Pick<Doc, 'date' | 'layout'>,
): Promise<Readable> {
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
  const source = await fromBufferPromise(Buffer.from(docx), { lazyEntries: true })
  const options = { mtime: new Date(`${date}T12:00:00`), mode: 0o100644, forceDosTimestamp: true }
  return zipped(async (target, room) => {
    for await (const entry of source.eachEntry()) {
      const bytes = await bytesOf(source, entry)
      const name = entry.fileName
      if (name.startsWith('word/media/')) {
        const picture = await readFile(bytes.toString('utf8'))
        await room(picture.length)
        target.addBuffer(picture, name, { ...options, compress: false })
        continue
      }
      const change = tidy[name]
      const part = change ? Buffer.from(change(bytes.toString('utf8'))) : bytes
      target.addBuffer(part, name, { ...options, compress: true })
    }
  })
}

type Room = (bytes: number) => Promise<void>

/** Bytes of pictures that wait to be written; all of them together would be hundreds of megabytes. */
const mostWaiting = 16 * 1024 * 1024

/** What `fill` adds, as it comes; before something large it waits for room. */
function zipped(fill: (target: ZipFile, room: Room) => Promise<void>): Readable {
  const target = new ZipFile()
  // It is one; its types do not say so.
  const output = target.outputStream as Readable
  let waiting = 0
  let wake = () => {}
  const room = async (bytes: number) => {
    while (waiting > mostWaiting) {
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
    waiting += bytes
  }
  async function* parts() {
    fill(target, room).then(
      () => target.end(),
      error => output.destroy(error),
    )
    for await (const part of output) {
      waiting -= part.length
      wake()
      yield part
    }
  }
  return Readable.from(parts())
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
