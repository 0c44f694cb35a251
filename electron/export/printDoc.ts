import { sheetAlias } from '#shared/document/citedOn'
import type { Anchor, Block, BlockOf, Doc, Pages } from '#shared/document/model'
import { toHtml } from '#shared/document/toHtml'
import { AppError } from '#shared/failure'
import type { Worker } from '../worker/startWorker.ts'
import { numbersPage } from './numbersPage.ts'
import type { PreparedPictures } from './prepared.ts'
import type { Print } from './printHtml.ts'
import { printUrls } from './printUrls.ts'

export type PrintedDoc = {
  /** As Chromium set it; frames are still empty. */
  readonly text: Uint8Array
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
  readonly signal: AbortSignal
}

/** Contents of other lengths can shift everything once more; it settles with the second printing. */
const mostPasses = 6

/**
 * Prints until the page numbers that stand in the document are those of the
 * pages it has: the first pass finds them, the next sets them.
 */
export async function printDoc({
  doc,
  pictures,
  print,
  worker,
  signal,
}: PrintJob): Promise<PrintedDoc> {
  const files = new Map([...pictures].map(([key, { path }]) => [key, path]))
  let pages: Pages = new Map()
  // What the sheets behind the text will do to the numbers is known without printing them.
  let draft = withFewerSheets(doc)
  for (let pass = 1; pass <= mostPasses; pass += 1) {
    const html = toHtml(draft ?? doc, {
      pages,
      pictureUrl: printUrls.picture,
      fonts: printUrls.fonts,
    })
    const text = await print({ html, pictures: files }, signal)
    // Cloning the bytes costs nothing beside reading them here, where the window would wait.
    const places = await worker.run('pdfPlaces', text)
    const found = draft
      ? withAllSheets(doc, places.anchors)
      : withFollowingSheets(doc, places.anchors)
    if (draft && isSame(found, pages)) draft = null
    else if (isSame(found, pages)) {
      const hasCover = doc.blocks[0]?.kind === 'cover'
      const numbers = { hasCover, layout: doc.layout, fonts: printUrls.fonts }
      const stamps = await print(
        { html: numbersPage({ ...numbers, pages: places.pages }), pictures: new Map() },
        signal,
      )
      return { text, numbers: stamps, pages, pageCount: places.pages, fonts: places.fonts }
    }
    pages = found
  }
  throw new AppError({ code: 'export.unverified', subject: '页码不能确定' })
}

/** With one sheet for each piece, where the ways back to the text begin; null when nothing is spared. */
function withFewerSheets(doc: Doc): Doc | null {
  const first = doc.blocks.findIndex(isSheet)
  const isLast = first > 0 && doc.blocks.slice(first).every(isSheet)
  const blocks = doc.blocks.filter(block => !isSheet(block) || block.page === 1)
  return isLast && blocks.length < doc.blocks.length ? { ...doc, blocks } : null
}

const isSheet = (block: Block): block is BlockOf<'evidenceSheet'> => block.kind === 'evidenceSheet'

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

function isSame(a: Pages, b: Pages): boolean {
  return a.size === b.size && [...a].every(([anchor, page]) => b.get(anchor) === page)
}
