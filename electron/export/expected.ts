import { citedOn, sheetAlias } from '#shared/document/citedOn'
import {
  type Anchor,
  type Block,
  type BlockOf,
  captionWords,
  type Doc,
  type Inline,
  inlineWords,
  type Pages,
} from '#shared/document/model'

/** Where a link may lead: what stands there, and the page it was printed on, where that is known. */
export type Landing = {
  readonly page: number | null
  readonly words: string
  /** It is in another file, of which the page says which. */
  readonly isElsewhere?: true
}

/** `text` is what the link shows. */
export type ExpectedLink = { readonly text: string; readonly target: Anchor }

/** Everything that the document promises about its files, Word and PDF alike. */
export type Expected = {
  readonly pages: number
  readonly hasCover: boolean
  readonly landings: ReadonlyMap<Anchor, Landing>
  /** Sheets by the names that single citations know them by. */
  readonly aliases: ReadonlyMap<Anchor, Anchor>
  readonly links: readonly ExpectedLink[]
  readonly contents: readonly ExpectedLink[]
  /** In the order of the document. */
  readonly bookmarks: readonly Bookmark[]
  readonly sheets: readonly Sheet[]
}

/** Word's navigation shows headings and evidence, not the titles of the parts. */
type Bookmark = {
  readonly title: string
  readonly isInWord: boolean
  /** Of a piece of evidence. */
  readonly isEvidence?: true
}
type Sheet = { readonly number: string; readonly anchor: Anchor; readonly isFirst: boolean }

export function expectedOf(
  doc: Doc,
  { pages, pageCount }: { readonly pages: Pages; readonly pageCount: number },
): Expected {
  const { blocks } = doc
  const sheets = blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block] : []))
  const contents = blocks.flatMap(block => (block.kind === 'contents' ? block.entries : []))
  return {
    pages: pageCount,
    hasCover: blocks[0]?.kind === 'cover',
    landings: new Map(
      blocks
        .flatMap(placesIn)
        .map(([anchor, words]) => [anchor, { page: pages.get(anchor) ?? null, words }]),
    ),
    aliases: new Map(
      sheets.flatMap(({ anchor, citedHere }) =>
        citedHere.map(citation => [sheetAlias(citation), anchor]),
      ),
    ),
    links: [
      ...contents.flatMap(({ text, target }) => [{ text, target }, pageLink(target, pages)]),
      ...blocks.flatMap(inlinesIn).flatMap(inline => linkOf(inline, pages)),
      ...sheets.flatMap(sheet => backLinks(sheet, pages)),
      ...blocks.flatMap(annexLinks),
    ],
    contents: contents.map(({ text, target }) => ({ text, target })),
    bookmarks: bookmarksOf(doc),
    sheets: sheets.map(({ number, anchor, page }) => ({ number, anchor, isFirst: page === 1 })),
  }
}

function pageLink(target: Anchor, pages: Pages): ExpectedLink {
  return { text: String(pages.get(target) ?? ''), target }
}

function linkOf(inline: Inline, pages: Pages): readonly ExpectedLink[] {
  if (inline.kind === 'citation') return [{ text: inline.number, target: inline.target }]
  if (inline.kind === 'figure') return [{ text: inline.label, target: inline.target }]
  return inline.kind === 'pageRef' ? [pageLink(inline.target, pages)] : []
}

function annexLinks(block: Block): readonly ExpectedLink[] {
  if (block.kind !== 'annexNote') return []
  return block.names.map(({ title, target }) => ({ text: title, target }))
}

function backLinks({ citedAt }: BlockOf<'evidenceSheet'>, pages: Pages): readonly ExpectedLink[] {
  return citedOn(citedAt, pages).links.map(({ target }) => pageLink(target, pages))
}

type Place = readonly [anchor: Anchor, words: string]

function placesIn(block: Block): readonly Place[] {
  const cited = inlinesIn(block).flatMap((inline): readonly Place[] =>
    inline.kind === 'citation' && inline.anchor ? [[inline.anchor, inline.number]] : [],
  )
  switch (block.kind) {
    case 'title':
      return [[block.anchor, block.lines.join('')]]
    case 'heading':
      return [[block.anchor, headingWords(block)], ...cited]
    case 'evidenceSheet':
      return [[block.anchor, sheetWords(block)]]
    case 'annex':
      return [[block.anchor, block.title]]
    case 'picture':
    case 'bars':
    case 'table': {
      const { caption } = block
      const own: readonly Place[] = caption?.label ? [[caption.anchor, captionWords(caption)]] : []
      return [...own, ...cited]
    }
    default:
      return cited
  }
}

function headingWords({ number, content }: BlockOf<'heading'>): string {
  return `${number}${inlineWords(content)}`
}

function sheetWords({ number, title }: BlockOf<'evidenceSheet'>): string {
  return `证明材料${number}　${title}`
}

/** In the PDF every title, heading, attachment and piece of evidence is a bookmark. */
export function bookmarksOf({ blocks }: Doc): readonly Bookmark[] {
  return blocks.flatMap((block): readonly Bookmark[] => {
    if (block.kind === 'title') return [{ title: block.lines.join(''), isInWord: false }]
    if (block.kind === 'heading') return [{ title: headingWords(block), isInWord: true }]
    if (block.kind === 'annex') return [{ title: block.title, isInWord: true }]
    if (block.kind !== 'evidenceSheet' || block.page > 1) return []
    return [{ title: sheetWords(block), isInWord: true, isEvidence: true }]
  })
}

function inlinesIn(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'proofLine':
      return block.content
    case 'list':
      return block.items.flatMap(({ content }) => content)
    case 'table':
      return block.rows.flatMap(row => row.cells.flatMap(({ lines }) => lines.flat()))
    default:
      return []
  }
}
