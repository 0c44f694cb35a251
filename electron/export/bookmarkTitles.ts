import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib'

const name = PDFName.of

/**
 * Gives the bookmarks their titles again, in order: Chromium says the first line
 * twice where a title has several. Leaves titles alone when there are not as many. Each says in which
 * it stands: Chromium lets the upper ones stand in themselves, which readers complain about.
 * Gives all of them.
 */
export function writeBookmarkTitles(
  pdf: PDFDocument,
  titles: readonly string[],
): readonly BookmarkItem[] {
  const items = itemsUnder(pdf, pdf.catalog.get(name('Outlines')))
  for (const { item, parent } of items) item.set(name('Parent'), parent)
  if (items.length !== titles.length) return items
  for (const [index, { item }] of items.entries()) {
    item.set(name('Title'), PDFHexString.fromText(titles[index] ?? ''))
  }
  return items
}

export type BookmarkItem = {
  readonly ref: PDFRef
  readonly item: PDFDict
  readonly parent: PDFRef
}

function itemsUnder(pdf: PDFDocument, parent: unknown): readonly BookmarkItem[] {
  const items: BookmarkItem[] = []
  if (!(parent instanceof PDFRef)) return items
  let at = pdf.context.lookupMaybe(parent, PDFDict)?.get(name('First'))
  while (at instanceof PDFRef) {
    const item = pdf.context.lookup(at, PDFDict)
    items.push({ ref: at, item, parent }, ...itemsUnder(pdf, at))
    at = item.get(name('Next'))
  }
  return items
}
