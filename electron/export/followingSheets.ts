import { sheetAlias } from '#shared/document/citedOn'
import { marginsOf } from '#shared/document/layout'
import type { Block, BlockOf, Doc, Pages } from '#shared/document/model'
import { toElements } from '#shared/document/toElements'
import { elementHtml, htmlPage } from '#shared/document/toHtml'
import { printUrls } from './printUrls.ts'

/** The second and all further sheets of pieces of evidence, and where they come to lie. */
export type FollowingSheets = {
  /** One page a sheet, with the margins of odd pages; in several files, one behind the other. */
  readonly pdfs: readonly Uint8Array[]
  /** Their pages in the whole, from 1, in order. */
  readonly pages: readonly number[]
  /** Names that lead to one of them. */
  readonly names: Pages
}

type Sheet = BlockOf<'evidenceSheet'>

export const isSheet = (block: Block): block is Sheet => block.kind === 'evidenceSheet'
const isFollowing = (block: Block): block is Sheet => isSheet(block) && block.page > 1

/**
 * With one sheet for each piece, where the ways back to the text begin; null when nothing
 * is spared. What leads to a further sheet leads to the first for now: a link without an
 * end is none.
 */
export function withFirstSheets(doc: Doc): Doc | null {
  const first = doc.blocks.findIndex(isSheet)
  const isLast = first > 0 && doc.blocks.slice(first).every(isSheet)
  if (!isLast || !doc.blocks.some(isFollowing)) return null
  const blocks: Block[] = []
  for (const block of doc.blocks) {
    const before = blocks.at(-1)
    if (!isFollowing(block) || !before || !isSheet(before)) blocks.push(block)
    else if (block.citedHere.length > 0) {
      const citedHere = [...before.citedHere, ...block.citedHere]
      blocks.splice(-1, 1, { ...before, citedHere })
    }
  }
  return { ...doc, blocks }
}

/**
 * For every page Chromium walks through all that stand before and behind it: two thousand sheets
 * take three times as long in one file as in parts. Each part carries its fonts, some 12 KB.
 */
const sheetsInPart = 250

/**
 * They say nothing but what they are, and no other page changes them: the same pieces give
 * the same pages, however the text before them grows.
 */
export function followingSheetsPages(doc: Doc): readonly string[] {
  const sheets = doc.blocks.filter(isFollowing).map(sheet => ({ ...sheet, citedHere: [] }))
  const parts = Array.from({ length: Math.ceil(sheets.length / sheetsInPart) }, (_, part) =>
    sheets.slice(part * sheetsInPart, (part + 1) * sheetsInPart),
  )
  return parts.map(blocks => pageOf(doc, blocks))
}

function pageOf(doc: Doc, blocks: readonly Sheet[]): string {
  const context = { pages: new Map(), pictureUrl: printUrls.picture }
  const body = toElements({ ...doc, blocks }, context)
    .map(elementHtml)
    .join('\n')
  const { top, right, bottom, left } = marginsOf(doc.layout)
  const styles = `@page :left{margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`
  return htmlPage({ title: '证明材料', fonts: printUrls.fonts, layout: doc.layout, body, styles })
}

export function placesOfFollowing(doc: Doc, pages: Pages): Omit<FollowingSheets, 'pdfs'> {
  const placed = doc.blocks.filter(isFollowing).flatMap(({ anchor, citedHere }) => {
    const page = pages.get(anchor)
    return page === undefined ? [] : [{ page, citedHere }]
  })
  return {
    pages: placed.map(({ page }) => page),
    names: new Map(
      placed.flatMap(({ page, citedHere }) =>
        citedHere.map(citation => [sheetAlias(citation), page] as const),
      ),
    ),
  }
}
