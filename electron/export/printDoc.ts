import { sheetAlias } from '#shared/document/citedOn'
import type { Anchor, Doc, Pages } from '#shared/document/model'
import { toHtml } from '#shared/document/toHtml'
import { AppError } from '#shared/failure'
import type { Worker } from '../worker/startWorker.ts'
import {
  type FollowingSheets,
  followingSheetsPages,
  isSheet,
  placesOfFollowing,
  withFirstSheets,
} from './followingSheets.ts'
import { type KeptPages, openKeptPages } from './keptPages.ts'
import { numbersPage } from './numbersPage.ts'
import type { PdfPlaces } from './pdfPlaces.ts'
import type { PreparedPictures } from './prepared.ts'
import type { Print } from './printHtml.ts'
import { printUrls } from './printUrls.ts'

export type PrintedDoc = {
  /** As Chromium set it; frames are still empty. */
  readonly text: Uint8Array
  /** What goes between its pages; null when nothing does. */
  readonly following: FollowingSheets | null
  /** At least as many as there are pages. */
  readonly numbers: Uint8Array
  readonly pages: Pages
  readonly pageCount: number
  readonly fonts: readonly string[]
}

type PrintJob = {
  readonly doc: Doc
  readonly pictures: PreparedPictures
  readonly print: Print
  readonly worker: Pick<Worker, 'run'>
  /** For what is the same at every export. */
  readonly kept?: KeptPages
  /** Where everything may lie, see `guessedPages.ts`. */
  readonly guess?: Pages
  readonly signal: AbortSignal
}

/** Contents of other lengths can shift everything once more; it settles with the second printing. */
const mostPasses = 6

/**
 * Prints until the page numbers that stand in the document are those of the
 * pages it has: the first pass finds them, the next sets them. Where none stand, or all were guessed, one is enough.
 */
export async function printDoc(job: PrintJob): Promise<PrintedDoc> {
  const { doc, print, worker, signal } = job
  const pictures = new Map([...job.pictures].map(([key, { path }]) => [key, path]))
  const first = withFirstSheets(doc)
  const setWith = (pages: Pages) =>
    toHtml(first ?? doc, { pages, pictureUrl: printUrls.picture, fonts: printUrls.fonts })
  let html = setWith(job.guess ?? new Map())
  let sheets: Promise<readonly Uint8Array[]> | undefined
  let fonts: readonly string[] | undefined
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const printing = print({ html, pictures }, signal)
    // The window sets them while the worker looks where everything of the second printing lies.
    if (first && fonts) sheets ??= furtherSheets(job, fonts)
    const text = await printing
    // Cloning the bytes costs nothing beside reading them here, where the window would wait.
    const places = await worker.run('pdfPlaces', text)
    const pages = first
      ? withAllSheets(doc, places.anchors)
      : withFollowingSheets(doc, places.anchors)
    const next = setWith(pages)
    fonts ??= places.fonts
    if (next === html) {
      const pdfs = first && (await (sheets ?? furtherSheets(job, fonts)))
      return { text, ...(await withoutText(job, { pdfs, places, pages })) }
    }
    html = next
  }
  throw new AppError({ code: 'export.unverified', subject: '页码不能确定' })
}

/** One file after the other, so that a text that has to be set once more comes between them. */
function furtherSheets(
  { doc, print, kept = openKeptPages(null, print), signal }: PrintJob,
  fonts: readonly string[],
): Promise<readonly Uint8Array[]> {
  const setAll = async () => {
    const pdfs: Uint8Array[] = []
    for (const html of followingSheetsPages(doc)) pdfs.push(await kept(html, fonts, signal))
    return pdfs
  }
  const set = setAll()
  // Whoever asks for them hears of it; when the text fails, nobody asks.
  set.catch(() => {})
  return set
}

type Settled = {
  /** The further sheets; null when there are none. */
  readonly pdfs: readonly Uint8Array[] | null
  readonly places: PdfPlaces
  readonly pages: Pages
}

/** Nothing of the text changes page numbers. */
async function withoutText(
  { doc, print, kept = openKeptPages(null, print), signal }: PrintJob,
  { pdfs, places, pages }: Settled,
): Promise<Omit<PrintedDoc, 'text'>> {
  const { fonts } = places
  const following = pdfs && { ...placesOfFollowing(doc, pages), pdfs }
  const pageCount = places.pages + (following?.pages.length ?? 0)
  const hasCover = doc.blocks[0]?.kind === 'cover'
  const stamps = { hasCover, layout: doc.layout, fonts: printUrls.fonts }
  const html = numbersPage({ ...stamps, pages: roundedUp(pageCount) })
  return { following, numbers: await kept(html, fonts, signal), pages, pageCount, fonts }
}

/** By a few in a hundred, so that a page more or less asks for the same numbers. */
function roundedUp(pages: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(pages)) - 4)
  return Math.ceil(pages / step) * step
}

/** Where all sheets will come to lie, as each is one page, and what leads to them. */
function withAllSheets(doc: Doc, anchors: Pages): Pages {
  const sheets = doc.blocks.filter(isSheet)
  const before = Math.min(...sheets.flatMap(({ anchor }) => anchors.get(anchor) ?? [])) - 1
  const inText = [...anchors].filter(([, page]) => page <= before)
  const behind = sheets.flatMap(({ anchor, citedHere }, index) =>
    [anchor, ...citedHere.map(sheetAlias)].map(name => [name, before + index + 1] as const),
  )
  return new Map([...inText, ...behind])
}

/** Nothing links to the second page of a piece of evidence; each sheet is one page. */
function withFollowingSheets(doc: Doc, anchors: Pages): Pages {
  const pages = new Map<Anchor, number>(anchors)
  let firstPage = 0
  for (const block of doc.blocks) {
    if (block.kind !== 'evidenceSheet') continue
    if (block.page === 1) firstPage = anchors.get(block.anchor) ?? 0
    pages.set(block.anchor, firstPage + block.page - 1)
  }
  return pages
}
