import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { paper, points } from '#shared/document/layout'
import type { Layout } from '#shared/schema/dossier'
import { writeBookmarkTitles } from './bookmarkTitles.ts'
import { destinationsOf, joinSheets, openSheets, type SheetsFile } from './joinSheets.ts'
import { moveObjects } from './moveObjects.ts'
import { withOwnNodeNames } from './nodeNames.ts'
import { openForCopy } from './openForCopy.ts'
import { giveExactSize, stampNumbers } from './pageParts.ts'
import { citationPlaces } from './pdfPlaces.ts'
import { writePlainLetters } from './plainLetters.ts'
import { savedPdf } from './savedPdf.ts'
import { writeHead } from './writeHead.ts'
import { xmp } from './xmp.ts'

export type Assembly = {
  /** The text as Chromium set it, and page numbers, see `numbersPage`; null for none. */
  readonly text: Uint8Array
  readonly numbers: Uint8Array | null
  /** The sheets behind it, as `assembleSheets` made them. */
  readonly sheets?: SheetsFile | null
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly layout: Layout
  /** Titles of all bookmarks of the text, in order. */
  readonly bookmarks: readonly string[]
  /** Open with the bookmarks beside the page. */
  readonly showsBookmarks: boolean
}

/**
 * Puts page numbers onto what Chromium has printed, and the sheets of evidence behind it. Chromium's
 * file stays the base: copied pages would lose its bookmarks and named destinations.
 */
export async function assemblePdf(assembly: Assembly): Promise<AsyncIterable<Uint8Array>> {
  const pdf = await openForCopy(withOwnNodeNames(assembly.text))
  const sheets = assembly.sheets ? openSheets(assembly.sheets) : null
  if (sheets) moveObjects(pdf, sheets.last)
  writePlainLetters(pdf)
  for (const page of pdf.getPages()) giveExactSize(page)
  if (assembly.numbers) await stampNumbers(pdf, assembly.numbers)
  aimAtCitations(pdf)
  const bookmarks = writeBookmarkTitles(pdf, assembly.bookmarks)
  writeMetadata(pdf, assembly)
  if (sheets) joinSheets(pdf, sheets, bookmarks)
  return savedPdf(pdf, sheets)
}

/** The way back from a sheet ends at the very citation, a little above it. */
function aimAtCitations(pdf: PDFDocument): void {
  const destinations = destinationsOf(pdf)
  for (const [anchor, { page, top }] of citationPlaces(pdf)) {
    const place = [pdf.getPage(page).ref, PDFName.of('XYZ'), null, top + clearance, null]
    destinations.set(PDFName.of(anchor), pdf.context.obj(place))
  }
}

/** Points. */
const clearance = 60

/** From what is in the file, not from where it lay. */
function identityOf({ title, author, date, layout, sheets }: Assembly): string {
  return createHash('sha256')
    .update(JSON.stringify([title, author, date, layout, sheets?.sha256]))
    .digest('hex')
}

function writeMetadata(pdf: PDFDocument, assembly: Assembly): void {
  writeHead(pdf, assembly)
  if (assembly.showsBookmarks) pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  const packet = pdf.context.stream(Buffer.from(xmp(assembly)), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(packet))
  // From the top of the first page, at 100 %.
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj([pdf.getPage(0).ref, PDFName.of('XYZ'), null, points(paper.height), 1]),
  )
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: [0, { S: PDFName.of('D') }] }))
  const id = PDFHexString.of(identityOf(assembly).slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}
