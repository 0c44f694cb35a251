import type { Doc, Pages } from '../model.ts'

/** A side of paper: a page of the document (from 1), or nothing. */
export type Side = number | null

/**
 * The sides of a duplex print, front and back in turn: a page among `starts` comes on a
 * front, with an empty back before it where one is needed.
 */
export function duplexSides(pages: number, starts: ReadonlySet<number>): readonly Side[] {
  const sides: Side[] = []
  for (let page = 1; page <= pages; page += 1) {
    const isBack = sides.length % 2 === 1
    if (isBack && starts.has(page)) sides.push(null)
    sides.push(page)
  }
  return sides
}

/**
 * Pages that open a part: behind the cover, every part that starts on a page of its own, and
 * every piece of evidence of more than one page, so that it can be taken out whole.
 */
export function frontPages({ blocks }: Doc, pages: Pages): ReadonlySet<number> {
  const anchors = blocks.flatMap(block => {
    switch (block.kind) {
      case 'title':
      case 'heading':
        return block.startsPage ? [block.anchor] : []
      case 'evidenceSheet':
        return block.page === 1 && block.pages > 1 ? [block.anchor] : []
      default:
        return []
    }
  })
  const behindCover = blocks[0]?.kind === 'cover' ? [2] : []
  return new Set([...behindCover, ...anchors.flatMap(anchor => pages.get(anchor) ?? [])])
}
