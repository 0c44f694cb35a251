import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib'

export type PdfPlaces = {
  readonly pages: number
  /** Page of every anchor that something links to, from 1. */
  readonly anchors: ReadonlyMap<string, number>
  /** Names of the faces that were set, without their subset tags. */
  readonly fonts: readonly string[]
}

/** Where Chromium put everything: it writes each link's target as a named destination. */
export async function pdfPlaces(bytes: Uint8Array): Promise<PdfPlaces> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pageNumbers = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const destinations = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const anchors = (destinations?.entries() ?? []).flatMap(([name, value]) => {
    const target = pdf.context.lookup(value)
    const page = target instanceof PDFArray ? target.get(0) : undefined
    const number = page instanceof PDFRef ? pageNumbers.get(page.toString()) : undefined
    return number === undefined ? [] : [[name.decodeText(), number] as const]
  })
  return { pages: pdf.getPageCount(), anchors: new Map(anchors), fonts: fontNames(pdf) }
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
