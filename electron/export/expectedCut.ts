import type { Anchor, Doc, Pages } from '#shared/document/model'
import { signpostTitle } from '#shared/document/package/signpost'
import { type Expected, expectedOf, type Landing } from './expected.ts'

/** What a document promises about a part of its PDF. */
export type ExpectedCut = Expected & {
  /** What is printed on each page; the signpost comes behind them. */
  readonly numbers: readonly number[]
  readonly hasText: boolean
}

export type CutPart = {
  readonly numbers: readonly number[]
  /** With everything but the sheets. */
  readonly hasText: boolean
}

type Whole = {
  readonly doc: Doc
  readonly pages: Pages
  readonly pageCount: number
  /** As what the signpost names the place of a page. */
  readonly nameOf: (page: number) => string
}

/** Links out of the part lead to the signpost, which names the part that their page is in. */
export function expectedCut(
  { doc, pages, pageCount, nameOf }: Whole,
  { numbers, hasText }: CutPart,
): ExpectedCut {
  const placeOf = new Map(numbers.map((number, index) => [number, index + 1]))
  const blocks = doc.blocks.filter(block => {
    if (block.kind !== 'evidenceSheet') return hasText
    return placeOf.has(pages.get(block.anchor) ?? 0)
  })
  const whole = expectedOf(doc, { pages, pageCount })
  const own = expectedOf({ ...doc, blocks }, { pages, pageCount })
  const landed = ({ page, words }: Landing): Landing => {
    if (page === null) return { page, words }
    const place = placeOf.get(page)
    if (place !== undefined) return { page: place, words }
    return { page: numbers.length + 1, words: nameOf(page), isElsewhere: true }
  }
  const landings = new Map([...whole.landings].map(([anchor, at]) => [anchor, landed(at)]))
  const isHere = (anchor: Anchor) => landings.get(anchor)?.isElsewhere !== true
  return {
    ...own,
    numbers,
    hasText,
    hasCover: hasText && own.hasCover,
    landings,
    aliases: whole.aliases,
    contents: own.contents.filter(({ target }) => isHere(target)),
    bookmarks: [...own.bookmarks, { title: signpostTitle, isInWord: false }],
  }
}
