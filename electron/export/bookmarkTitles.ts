import { PDFDict, type PDFDocument, PDFHexString, PDFName } from 'pdf-lib'

/**
 * Gives the bookmarks their titles again, in order: Chromium says the first line
 * twice where a title has several. Leaves them alone when there are not as many.
 */
export function writeBookmarkTitles(pdf: PDFDocument, titles: readonly string[]): void {
  const outline = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const items = outline ? itemsUnder(outline) : []
  if (items.length !== titles.length) return
  for (const [index, item] of items.entries()) {
    item.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? ''))
  }
}

function itemsUnder(parent: PDFDict): readonly PDFDict[] {
  const items: PDFDict[] = []
  let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item) {
    items.push(item, ...itemsUnder(item))
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return items
}
