import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  concatTransformationMatrix,
  drawObject,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import { type Frame, frameOnPage, paper, points } from '#shared/document/layout'
import type { Layout } from '#shared/schema/dossier'
import { writeBookmarkTitles } from './bookmarkTitles.ts'
import { createEvidencePdfs } from './embeddablePdf.ts'
import { figureTags } from './figureTags.ts'
import type { FollowingSheets } from './followingSheets.ts'
import { insertSheets } from './insertSheets.ts'
import { jpegInPdf } from './jpegInPdf.ts'
import { drawPdfPage, drawPicture } from './layInFrame.ts'
import { withOwnNodeNames } from './nodeNames.ts'
import { numberForms } from './numberForms.ts'
import { openForCopy } from './openForCopy.ts'
import { citationPlaces } from './pdfPlaces.ts'
import { writePlainLetters } from './plainLetters.ts'
import { pngInPdf } from './pngInPdf.ts'
import { isPng } from './prepared.ts'
import { evidenceMark } from './readPdf.ts'
import { savedPdf } from './savedPdf.ts'
import { writeHead } from './writeHead.ts'
import { xmp } from './xmp.ts'

/** What goes into the frame of one page. */
export type Framed = {
  /** From 1. */
  readonly page: number
  /** JPEG, upright; stands in for a PDF page that cannot be taken over, and is null where all can. */
  readonly picture: string | null
  /** What it is, for those who do not see it. */
  readonly alt: string
  /** Points at the foot of the frame that are kept free for words. */
  readonly foot?: number
  readonly pdf?: { readonly path: string; readonly page: number; readonly rotation: number }
}

export type Assembly = {
  /** The text as Chromium set it, what goes between its pages, and page numbers, see `numbersPage`; null for none. */
  readonly text: Uint8Array
  readonly following?: FollowingSheets | null
  readonly numbers: Uint8Array | null
  readonly framed: readonly Framed[]
  readonly title: string
  readonly author: string
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly layout: Layout
  /** Titles of all bookmarks, in order. */
  readonly bookmarks: readonly string[]
  /** Open with the bookmarks beside the page. */
  readonly showsBookmarks: boolean
}

/**
 * Lays evidence and page numbers onto what Chromium has printed. Chromium's file
 * stays the base: copied pages would lose its bookmarks and named destinations.
 */
export async function assemblePdf(
  assembly: Assembly,
  progress: (done: number, total: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  const pdf = await openForCopy(withOwnNodeNames(assembly.text))
  writePlainLetters(pdf)
  if (assembly.following) insertSheets(pdf, assembly.following, assembly.layout)
  const pages = pdf.getPages()
  for (const page of pages) giveExactSize(page)

  const evidence = createEvidencePdfs(pdf)
  const tags = figureTags(pdf)
  for (const [index, framed] of assembly.framed.entries()) {
    const page = pages[framed.page - 1]
    const frame = above(frameOnPage(assembly.layout, framed.page), framed.foot ?? 0)
    if (page) {
      tags.begin(page, { alt: framed.alt, frame })
      await layIn({ pdf, page, frame }, framed, evidence)
      tags.end(page)
    }
    progress(index + 1, assembly.framed.length)
  }
  evidence.close()
  if (assembly.numbers) await stampNumbers(pdf, assembly.numbers)
  aimAtCitations(pdf)
  writeBookmarkTitles(pdf, assembly.bookmarks)
  writeMetadata(pdf, assembly)
  return savedPdf(pdf)
}

function above({ y, height, ...frame }: Frame, foot: number): Frame {
  return { ...frame, y: y + foot, height: height - foot }
}

async function layIn(
  { pdf, page, frame }: { pdf: PDFDocument; page: PDFPage; frame: Frame },
  { page: number, picture, pdf: source }: Framed,
  evidence: ReturnType<typeof createEvidencePdfs>,
): Promise<void> {
  const embedded = source && (await evidence.page(source.path, source.page))
  begin(page, evidenceMark)
  if (embedded) drawPdfPage({ page, frame }, embedded, source.rotation)
  else if (picture !== null) {
    const placed = isPng(picture)
      ? pngInPdf(pdf, await readFile(picture))
      : await jpegInPdf(pdf, picture)
    drawPicture({ page, frame }, placed)
  } else throw new Error(`nothing to lay in on page ${number}`)
  end(page)
}

function begin(page: PDFPage, mark: string): void {
  page.pushOperators(PDFOperator.of('BMC' as never, [PDFName.of(mark)]))
}

function end(page: PDFPage): void {
  page.pushOperators(PDFOperator.of('EMC' as never))
}

/** The way back from a sheet ends at the very citation, a little above it. */
function aimAtCitations(pdf: PDFDocument): void {
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  for (const [anchor, { page, top }] of citationPlaces(pdf)) {
    const name = PDFName.of(anchor)
    if (!destinations?.has(name)) continue
    const place = [pdf.getPage(page).ref, PDFName.of('XYZ'), null, top + clearance, null]
    destinations.set(name, pdf.context.obj(place))
  }
}

/** Points. */
const clearance = 60

function isOnItsSide(page: PDFPage): boolean {
  const { width, height } = page.getSize()
  return width > height
}

/** Chromium rounds to whole points; it writes no other boxes. */
function giveExactSize(page: PDFPage): void {
  const [width, height] = [points(paper.width), points(paper.height)]
  const box = isOnItsSide(page) ? [0, 0, height, width] : [0, 0, width, height]
  page.node.set(PDFName.of('MediaBox'), page.doc.context.obj(box))
}

/** The number stands where it stands on every page when they are bound: see `turned`. */
const sideways = (form: PDFOperator) => [
  pushGraphicsState(),
  concatTransformationMatrix(0, -1, 1, 0, 0, points(paper.width)),
  form,
  popGraphicsState(),
]

async function stampNumbers(pdf: PDFDocument, numbers: Uint8Array): Promise<void> {
  const stamps = numberForms(await openForCopy(numbers), pdf)
  for (const [index, page] of pdf.getPages().entries()) {
    const stamp = stamps[index]
    if (!stamp) continue
    // An artifact is no part of the text: screen readers pass over it.
    begin(page, 'Artifact')
    const form = drawObject(page.node.newXObject('Number', stamp))
    page.pushOperators(...(isOnItsSide(page) ? sideways(form) : [form]))
    end(page)
  }
}

/** From what is in the file, not from where it lay: names of pictures and evidence carry their hash. */
function identityOf({ title, author, date, layout, framed }: Assembly): string {
  const shown = framed.map(({ page, picture, pdf }) => [page, basename(pdf?.path ?? picture ?? '')])
  return createHash('sha256')
    .update(JSON.stringify([title, author, date, layout, shown]))
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
