import type { Landings } from './cutLinks.ts'
import type { PdfPool } from './pdfPool.ts'
import { isDict, isRef, type PdfRef, type PdfValue } from './pdfTokens.ts'
import { dictOf, objectOf } from './pooledPdf.ts'

export type Bookmark = {
  readonly title: PdfValue
  readonly place: PdfValue
  readonly within: readonly Bookmark[]
}

/** Bookmarks that lead to pages of the part. One whose own page is missing leaves its place to those in it. */
export function keptBookmarks(
  pool: PdfPool,
  outline: PdfValue | undefined,
  { pageOf, placeOf }: Landings,
): readonly Bookmark[] {
  const found: Bookmark[] = []
  const parent = pool.get(outline)
  let at = isDict(parent) ? parent.get('First') : undefined
  while (isRef(at)) {
    const item = pool.dict(at)
    const within = keptBookmarks(pool, at, { pageOf, placeOf })
    const [title, dest] = [item.get('Title') ?? null, item.get('Dest')]
    if (pageOf(dest) === null) found.push(...within)
    else found.push({ title, place: placeOf(dest), within })
    at = item.get('Next')
  }
  return found
}

/** All of them open. */
export function writeOutline(pool: PdfPool, bookmarks: readonly Bookmark[]): PdfRef {
  const root = pool.add(objectOf(null))
  const line = writeLine(pool, bookmarks, root)
  pool.put(root, new Map([['Type', '/Outlines'], ...line]))
  return root
}

type Line = readonly (readonly [key: string, value: PdfValue])[]

/** What the one that they stand in says of them. */
function writeLine(pool: PdfPool, bookmarks: readonly Bookmark[], parent: PdfRef): Line {
  const refs = bookmarks.map(() => pool.add(objectOf(null)))
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return []
  for (const [index, { title, place, within }] of bookmarks.entries()) {
    const [ref, before, after] = [refs[index], refs[index - 1], refs[index + 1]]
    if (!ref) continue
    const neighbours = { ...(before ? { Prev: before } : {}), ...(after ? { Next: after } : {}) }
    const item = dictOf({ Title: title, Dest: place, Parent: parent, ...neighbours })
    pool.put(ref, new Map([...item, ...writeLine(pool, within, ref)]))
  }
  return [
    ['First', first],
    ['Last', last],
    ['Count', countOf(bookmarks)],
  ]
}

const countOf = (bookmarks: readonly Bookmark[]): number =>
  bookmarks.reduce((sum, { within }) => sum + 1 + countOf(within), 0)
