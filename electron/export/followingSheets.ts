import { sheetAlias } from '#shared/document/citedOn'
import { marginsOf } from '#shared/document/layout'
import type { Block, BlockOf, Doc, Pages } from '#shared/document/model'
import { toElements } from '#shared/document/toElements'
import { elementHtml, endsElsewhere, htmlPage } from '#shared/document/toHtml'
import { printUrls } from './printUrls.ts'

export type Sheet = BlockOf<'evidenceSheet'>

/** A document of which the sheets of evidence are set apart. */
export type PartedDoc = {
  /** All that stands before them. */
  readonly text: Doc
  readonly sheets: readonly Sheet[]
}

const isSheet = (block: Block): block is Sheet => block.kind === 'evidenceSheet'
/** Without a bookmark and without a way back to the text. */
const isPlain = ({ page, citedAt }: Sheet) => page > 1 && citedAt.length === 0

/** Null for a document without sheets. Throws where something stands behind them. */
export function partedDoc(doc: Doc): PartedDoc | null {
  const first = doc.blocks.findIndex(isSheet)
  if (first === -1) return null
  const sheets = doc.blocks.slice(first)
  if (!sheets.every(isSheet)) throw new Error('a document that goes on behind its evidence')
  return { text: { ...doc, blocks: doc.blocks.slice(0, first) }, sheets }
}

/** What the text leads to among the sheets. */
export function namesOfSheets(sheets: readonly Sheet[]): readonly string[] {
  return sheets.flatMap(sheet => [
    ...(sheet.page === 1 ? [sheet.anchor] : []),
    ...sheet.citedHere.map(sheetAlias),
  ])
}

/** All sheets as they are to be set: the same ones look the same, however the text before them changes. */
export type SheetPages = {
  /** The first of each piece, and what else leads back to the text. */
  readonly leading: string
  /** All others, in several files, one behind the other. */
  readonly following: readonly string[]
}

/**
 * For every page Chromium walks through all that stand before and behind it: two thousand sheets
 * take three times as long in one file as in parts. Each part carries its fonts, some 12 KB.
 */
const sheetsInPart = 250

/** One page a sheet, each with the margins of odd pages. */
export function sheetPages(doc: Doc, all: readonly Sheet[], pages: Pages): SheetPages {
  const sheets = all.map(sheet => ({ ...sheet, citedHere: [] }))
  const following = sheets.filter(isPlain)
  const parts = Array.from({ length: Math.ceil(following.length / sheetsInPart) }, (_, part) =>
    following.slice(part * sheetsInPart, (part + 1) * sheetsInPart),
  )
  return {
    leading: pageOf(
      doc,
      sheets.filter(sheet => !isPlain(sheet)),
      pages,
    ),
    following: parts.map(blocks => pageOf(doc, blocks, pages)),
  }
}

function pageOf(doc: Doc, blocks: readonly Sheet[], pages: Pages): string {
  const context = { pages, pictureUrl: printUrls.picture }
  const elements = toElements({ ...doc, blocks }, context).map(elementHtml)
  const cited = new Set(blocks.flatMap(({ citedAt }) => citedAt))
  const body = [...elements, endsElsewhere([...cited])].join('\n')
  const { top, right, bottom, left } = marginsOf(doc.layout)
  const styles = `@page :left{margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`
  return htmlPage({ title: '证明材料', fonts: printUrls.fonts, layout: doc.layout, body, styles })
}

/** Of the sheets in `following`, in order. */
export function followingPages(sheets: readonly Sheet[], textPages: number): readonly number[] {
  return sheets.flatMap((sheet, index) => (isPlain(sheet) ? [textPages + index + 1] : []))
}

/** Where all sheets come to lie behind so many pages, as each is one page, and what leads to them. */
export function pagesOfSheets(sheets: readonly Sheet[], textPages: number): Pages {
  return new Map(
    sheets.flatMap(({ anchor, citedHere }, index) =>
      [anchor, ...citedHere.map(sheetAlias)].map(name => [name, textPages + index + 1] as const),
    ),
  )
}
