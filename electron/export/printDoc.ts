import type { Doc, Pages } from '#shared/document/model'
import { toHtml } from '#shared/document/toHtml'
import { AppError } from '#shared/failure'
import type { Worker } from '../worker/startWorker.ts'
import {
  followingPages,
  namesOfSheets,
  pagesOfSheets,
  partedDoc,
  type Sheet,
  type SheetPages,
  sheetPages,
} from './followingSheets.ts'
import { type KeptPages, openKeptPages } from './keptPages.ts'
import { numbersPage } from './numbersPage.ts'
import type { PreparedPictures } from './prepared.ts'
import type { Print } from './printHtml.ts'
import { printUrls } from './printUrls.ts'

export type PrintedDoc = {
  /** As Chromium set it, without the sheets of evidence, which follow. */
  readonly text: Uint8Array
  /** Null when there are none. */
  readonly sheets: SheetsToSet | null
  /** At least as many as there are pages. */
  readonly numbers: Uint8Array
  readonly pages: Pages
  readonly pageCount: number
  readonly fonts: readonly string[]
}

/** Sheets that still have to be printed, unless they lie somewhere already. */
export type SheetsToSet = SheetPages & {
  /** Their page numbers as a page of HTML. */
  readonly numbers: string
  /** Page of the first one, and of each that is in `following`; from 1. */
  readonly begins: number
  readonly followingPages: readonly number[]
  /** Where what leads to them ends. */
  readonly names: Pages
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
  const { doc, print, worker, signal, kept = openKeptPages(null, print) } = job
  const pictures = new Map([...job.pictures].map(([key, { path }]) => [key, path]))
  const { text: own, sheets } = partedDoc(doc) ?? { text: doc, sheets: [] }
  const elsewhere = namesOfSheets(sheets)
  const setWith = (pages: Pages) =>
    toHtml(own, { pages, elsewhere, pictureUrl: printUrls.picture, fonts: printUrls.fonts })
  let html = setWith(job.guess ?? new Map())
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const text = await print({ html, pictures }, signal)
    // Cloning the bytes costs nothing beside reading them here, where the window would wait.
    const places = await worker.run('pdfPlaces', text)
    const pages = new Map([...places.anchors, ...pagesOfSheets(sheets, places.pages)])
    const next = setWith(pages)
    if (next === html) {
      const pageCount = places.pages + sheets.length
      const numbers = numbersOf(doc, pageCount)
      const placed = { sheets, pages, before: places.pages }
      return {
        text,
        sheets: sheets.length > 0 ? { numbers, ...sheetsToSet(doc, placed) } : null,
        numbers: await kept(numbers, places.fonts, signal),
        pages,
        pageCount,
        fonts: places.fonts,
      }
    }
    html = next
  }
  throw new AppError({ code: 'export.unverified', subject: '页码不能确定' })
}

type Placed = { readonly sheets: readonly Sheet[]; readonly pages: Pages; readonly before: number }

function sheetsToSet(doc: Doc, { sheets, pages, before }: Placed): Omit<SheetsToSet, 'numbers'> {
  return {
    ...sheetPages(doc, sheets, pages),
    begins: before + 1,
    followingPages: followingPages(sheets, before),
    names: new Map(namesOfSheets(sheets).flatMap(name => entryOf(pages, name))),
  }
}

function entryOf(pages: Pages, name: string): readonly (readonly [string, number])[] {
  const page = pages.get(name)
  return page === undefined ? [] : [[name, page]]
}

/** Nothing of the text changes how they look. */
function numbersOf({ blocks, layout }: Doc, pages: number): string {
  const hasCover = blocks[0]?.kind === 'cover'
  return numbersPage({ hasCover, layout, fonts: printUrls.fonts, pages: roundedUp(pages) })
}

/** By a few in a hundred, so that a page more or less asks for the same numbers. */
function roundedUp(pages: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(pages)) - 4)
  return Math.ceil(pages / step) * step
}
