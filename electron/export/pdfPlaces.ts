import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from 'pdf-lib'
import { citationOf } from '#shared/document/citedOn'
import { openForCopy } from './openForCopy.ts'

export type PdfPlaces = {
  readonly pages: number
  /** Page of every anchor that something links to, from 1. */
  readonly anchors: ReadonlyMap<string, number>
  /** Names of the faces that were set, without their subset tags. */
  readonly fonts: readonly string[]
}

/** Where Chromium put everything: it writes each link's target as a named destination. */
export async function pdfPlaces(bytes: Uint8Array): Promise<PdfPlaces> {
  const pdf = await openForCopy(bytes)
  const pageNumbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const anchors = (destinations?.entries() ?? []).flatMap(([name, value]) => {
    const target = pdf.context.lookup(value)
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const number = page instanceof PDFRef ? pageNumbers.get(page.toString()) : undefined
    return number === undefined ? [] : [[name.decodeText(), number] as const]
  })
  const cited = [...citationPlaces(pdf)].map(([anchor, { page }]) => [anchor, page + 1] as const)
  return {
    pages: pdf.getPageCount(),
    anchors: new Map([...anchors, ...cited]),
    fonts: fontNames(pdf),
  }
}

/** Where a citation really lies: the index of its page, and its upper edge in points. */
export type CitationPlace = { readonly page: number; readonly top: number }

/**
 * From the links themselves. The destinations that Chromium writes leave out the
 * margins and the repeated heads of tables, so that one near the edge of a page is
 * said to be on the page before.
 */
export function citationPlaces(pdf: PDFDocument): ReadonlyMap<string, CitationPlace> {
  const places = new Map<string, CitationPlace>()
  for (const [page, { node }] of pdf.getPages().entries()) {
    const annotations = node.Annots()
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookupMaybe(index, PDFDict)
      const dest = annotation?.get(PDFName.of('Dest'))
      const citation = dest instanceof PDFName ? citationOf(dest.decodeText()) : undefined
      const rect = annotation?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle()
      if (citation === undefined || !rect || places.has(citation)) continue
      places.set(citation, { page, top: rect.y + rect.height })
    }
  }
  return places
}

function fontNames(pdf: PDFDocument): readonly string[] {
  const names = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return []
    const isFont = object.get(PDFName.of('Type')) === PDFName.of('Font')
    const name = object.get(PDFName.of('BaseFont'))
    return isFont && name instanceof PDFName ? [name.decodeText().replace(/^[A-Z]{6}\+/, '')] : []
  })
  return [...new Set(names)].sort()
}
