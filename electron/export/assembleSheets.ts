import { readFile } from 'node:fs/promises'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFOperator,
  type PDFPage,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
  translate,
} from 'pdf-lib'
import { type Frame, frameOnPage, marginsOnPage, paper, points } from '#shared/document/layout'
import type { Pages } from '#shared/document/model'
import type { Layout } from '#shared/schema/dossier'
import { writeBookmarkTitles } from './bookmarkTitles.ts'
import { createEvidencePdfs } from './embeddablePdf.ts'
import { figureTags, tagNumbers } from './figureTags.ts'
import { insertSheets } from './insertSheets.ts'
import { jpegInPdf } from './jpegInPdf.ts'
import { drawPdfPage, drawPicture } from './layInFrame.ts'
import { withOwnNodeNames } from './nodeNames.ts'
import { openForCopy } from './openForCopy.ts'
import { begin, end, giveExactSize, stampNumbers } from './pageParts.ts'
import { writePlainLetters } from './plainLetters.ts'
import { pngInPdf } from './pngInPdf.ts'
import { isPng } from './prepared.ts'
import { evidenceMark } from './readPdf.ts'
import { savedPdf } from './savedPdf.ts'

/** What goes into the frame of one page. */
export type Framed = {
  /** From 1, in the whole document. */
  readonly page: number
  /** JPEG, upright; stands in for a PDF page that cannot be taken over, and is null where all can. */
  readonly picture: string | null
  /** What it is, for those who do not see it. */
  readonly alt: string
  /** Points at the foot of the frame that are kept free for words. */
  readonly foot?: number
  readonly pdf?: { readonly path: string; readonly page: number; readonly rotation: number }
}

export type SheetsAssembly = {
  /** As Chromium set them, see `SheetPages`; pages count from the beginning of the document. */
  readonly leading: Uint8Array
  readonly following: readonly Uint8Array[]
  readonly followingPages: readonly number[]
  /** Page of the first sheet. */
  readonly begins: number
  readonly numbers: Uint8Array
  readonly framed: readonly Framed[]
  readonly layout: Layout
  /** Titles of their bookmarks, in order. */
  readonly bookmarks: readonly string[]
  /** What leads to them, and to which page. */
  readonly names: Pages
}

/**
 * The sheets of evidence as a PDF of their own, with all that is shown on them, for the text to be
 * put to (`joinSheets`). Nothing in it says when or with what it was made.
 */
export async function assembleSheets(
  assembly: SheetsAssembly,
  progress: (done: number, total: number) => void,
): Promise<AsyncIterable<Uint8Array>> {
  const { begins, layout } = assembly
  const pdf = await openForCopy(withOwnNodeNames(assembly.leading, behindText))
  countTagsFrom(pdf, behindText)
  writePlainLetters(pdf)
  const leading = pdf.getPages()
  insertSheets(pdf, assembly)
  const pages = pdf.getPages()
  for (const [index, page] of pages.entries()) {
    giveExactSize(page)
    if (leading.includes(page)) moveAside(page, asideOn(layout, begins + index))
  }
  const evidence = createEvidencePdfs(pdf)
  const tags = figureTags(pdf)
  for (const [index, framed] of assembly.framed.entries()) {
    const page = pages[framed.page - begins]
    const frame = above(frameOnPage(layout, framed.page), framed.foot ?? 0)
    if (page) {
      tags.begin(page, { alt: framed.alt, frame })
      await layIn({ pdf, page, frame }, framed, evidence)
      tags.end(page)
    }
    progress(index + 1, assembly.framed.length)
  }
  evidence.close()
  await stampNumbers(pdf, assembly.numbers, begins)
  writeBookmarkTitles(pdf, assembly.bookmarks)
  writeNames(pdf, assembly)
  dropHead(pdf)
  return savedPdf(pdf)
}

/** Names and numbers of tags that the text has are below. */
const behindText = 10_000_000

/** What the tree of tags knows pages and links by, which Chromium counts from nought. */
function countTagsFrom(pdf: PDFDocument, first: number): void {
  const later = (value: unknown) =>
    PDFNumber.of(first + (value instanceof PDFNumber ? value.asNumber() : 0))
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    for (const key of ['StructParents', 'StructParent', 'ParentTreeNextKey'].map(PDFName.of)) {
      if (object.has(key)) object.set(key, later(object.get(key)))
    }
  }
  const numbers = tagNumbers(pdf)
  for (let at = 0; numbers && at < numbers.size(); at += 2) numbers.set(at, later(numbers.get(at)))
}

/** They were set for odd pages. Points. */
function asideOn(layout: Layout, page: number): number {
  return points(marginsOnPage(layout, page).left - marginsOnPage(layout, 1).left)
}

/** With its links, before anything is drawn onto it. */
function moveAside({ doc, node }: PDFPage, aside: number): void {
  if (aside === 0) return
  const { context } = doc
  const put = (...operators: readonly PDFOperator[]) =>
    context.register(context.contentStream([...operators]))
  node.normalize()
  node.wrapContentStreams(put(pushGraphicsState(), translate(aside, 0)), put(popGraphicsState()))
  const links = node.Annots()
  for (let at = 0; at < (links?.size() ?? 0); at += 1) {
    const link = links?.lookup(at, PDFDict)
    const { x, y, width, height } =
      link?.lookup(PDFName.of('Rect'), PDFArray).asRectangle() ?? nowhere
    link?.set(PDFName.of('Rect'), context.obj([x + aside, y, x + aside + width, y + height]))
  }
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 }

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

/** From the top of the page. */
function writeNames(pdf: PDFDocument, { names, begins }: SheetsAssembly): void {
  const pages = pdf.getPages()
  const ends = [...names].flatMap(([name, number]) => {
    const page = pages[number - begins]
    return page ? [[name, [page.ref, 'XYZ', null, points(paper.height), null]] as const] : []
  })
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(ends)))
}

/** Chromium says when it set it, and what it is. */
function dropHead({ context }: PDFDocument): void {
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info)
  delete context.trailerInfo.Info
}
