import { paper, points } from '#shared/document/layout'
import { headInfo, headMetadata, identityOf, pageLabels } from './cutHead.ts'
import { keepLinks, landingsIn } from './cutLinks.ts'
import { keptBookmarks, writeOutline } from './cutOutline.ts'
import { joinTags, tagKey } from './cutTags.ts'
import { openPdfFile, type PdfFile } from './pdfFile.ts'
import { createPdfPool, type PdfPool } from './pdfPool.ts'
import { isDict, type PdfDict, type PdfRef, type PdfValue } from './pdfTokens.ts'
import { dictOf, objectOf, pooledPdf } from './pooledPdf.ts'
import { pagesUnder } from './readPdf.ts'
import { textString } from './textString.ts'
import type { Head } from './writeHead.ts'

export type Cut = Head & {
  /** The whole PDF, whose pages keep the numbers that are printed on them. */
  readonly path: string
  /** Numbers of the pages that are taken, from 1, in order. */
  readonly pages: readonly number[]
  /** A PDF that says where everything else is; it comes last. */
  readonly signpost: { readonly path: string; readonly title: string }
}

/**
 * Pages of the whole as a PDF of their own: as they are, with their tags, bookmarks, and the numbers
 * that are printed on them as labels. Links within the part lead where they led; those out of
 * it lead to the signpost. Objects are taken over as they stand, one at a time.
 */
export async function* cutPdf(cut: Cut): AsyncGenerator<Uint8Array> {
  const whole = openPdfFile(cut.path)
  try {
    const signpost = openPdfFile(cut.signpost.path)
    try {
      yield* written(cut, whole, signpost)
    } finally {
      signpost.close()
    }
  } finally {
    whole.close()
  }
}

export type Page = { readonly ref: PdfRef; readonly dict: PdfDict }
export type Part = { readonly catalog: PdfDict; readonly pages: readonly Page[] }

function written(cut: Cut, whole: PdfFile, signpost: PdfFile): AsyncGenerator<Uint8Array> {
  const pool = createPdfPool()
  const taken = takePages(pool, whole, cut.pages)
  const last = takeLast(pool, signpost)
  const pages = [...taken.pages, ...last.pages]
  const [end, start] = [last.pages[0], pages[0]]
  if (!end || !start) throw new Error('a part without pages')

  const here = new Set(pages.map(({ ref }) => ref.ref))
  const isHere = (page: number) => here.has(page)
  const named = pool.get(taken.catalog.get('Dests'))
  const landings = landingsIn(pool, {
    named: isDict(named) ? named : new Map(),
    isHere,
    signpost: topOf(end),
  })
  const tree = pool.add(objectOf(null))
  const dicts = pages.map(({ dict }) => dict)
  const dests = keepLinks(pool, dicts, landings)
  const tags = joinTags(pool, { taken, last, isHere })
  const bookmarks = [
    ...keptBookmarks(pool, taken.catalog.get('Outlines'), landings),
    { title: textString(cut.signpost.title), place: topOf(end), within: [] },
  ]
  for (const [index, { ref, dict }] of pages.entries()) {
    const page = new Map([...dict, ['Parent', tree]])
    if (tags && dict.has(tagKey)) page.set(tagKey, index)
    pool.put(ref, page)
  }
  pool.put(tree, dictOf({ Type: '/Pages', Count: pages.length, Kids: pages.map(({ ref }) => ref) }))
  const catalog = new Map<string, PdfValue>([
    ...taken.catalog,
    ['Pages', tree],
    ['Dests', pool.add(objectOf(dests))],
    ['Outlines', writeOutline(pool, bookmarks)],
    ['PageLabels', pageLabels(cut.pages)],
    ['PageMode', '/UseOutlines'],
    ['OpenAction', [...topOf(start).slice(0, 4), 1]],
    ['Metadata', headMetadata(pool, cut)],
  ])
  if (tags) catalog.set('StructTreeRoot', tags)
  else catalog.delete('StructTreeRoot')
  const root = pool.add(objectOf(catalog))
  const info = pool.add(objectOf(headInfo(cut)))
  return pooledPdf(pool, {
    root,
    info,
    id: identityOf([cut.title, cut.author, cut.date, cut.pages]),
  })
}

/** The pages of these numbers; the others are there no more. */
function takePages(pool: PdfPool, whole: PdfFile, numbers: readonly number[]): Part {
  const catalog = pool.take(whole)
  const wanted = new Set(numbers)
  const pages: Page[] = []
  for (const [index, { ref, dict }] of pagesUnder(pool, catalog.get('Pages')).entries()) {
    if (wanted.has(index + 1)) pages.push({ ref: { ref }, dict })
    else pool.drop({ ref })
  }
  if (pages.length !== wanted.size) throw new Error('a part of pages that the whole does not have')
  return { catalog, pages }
}

/** All of it, with other names for its tags than the whole has. */
function takeLast(pool: PdfPool, file: PdfFile): Part {
  const catalog = pool.take(file, bytes => bytes.replace(/^node(?=\d{8}$)/, 'sign'))
  const found = pagesUnder(pool, catalog.get('Pages'))
  return { catalog, pages: found.map(({ ref, dict }) => ({ ref: { ref }, dict })) }
}

const topOf = ({ ref }: Page): readonly PdfValue[] => [
  ref,
  '/XYZ',
  null,
  points(paper.height),
  null,
]
