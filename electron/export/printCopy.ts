import { readFile } from 'node:fs/promises'
import { Duplex, degrees, type PDFDocument, PDFHexString, PDFName, PrintScaling } from 'pdf-lib'
import { paper, points } from '#shared/document/layout'
import type { Side } from '#shared/document/package/duplex'
import { openForCopy } from './openForCopy.ts'
import { openPdf } from './pdfReader.ts'
import { savedPdf } from './savedPdf.ts'

export type PrintCopy = {
  /** The PDF that is sent, without empty sides. */
  readonly path: string
  readonly sides: readonly Side[]
}

/**
 * The same PDF for duplex printing: empty backs between the parts, and the wish to be
 * printed on both sides, turned at the long edge, at its real size. Printed numbers,
 * links and bookmarks stay; an empty side has no number. Pages on their side are shown
 * as they are bound, or every printer would turn them its own way.
 */
export async function printCopy({ path, sides }: PrintCopy): Promise<AsyncIterable<Uint8Array>> {
  const pdf = await openForCopy(await readFile(path))
  for (const page of pdf.getPages()) {
    if (page.getWidth() > page.getHeight()) page.setRotation(degrees(270))
  }
  for (const [index, side] of sides.entries()) {
    if (side === null) pdf.insertPage(index, [points(paper.width), points(paper.height)])
  }
  const wishes = pdf.catalog.getOrCreateViewerPreferences()
  wishes.setDuplex(Duplex.DuplexFlipLongEdge)
  wishes.setPrintScaling(PrintScaling.None)
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: labelsOf(pdf, sides) }))
  return savedPdf(pdf)
}

/** Labels of a PDF count on by themselves: one entry where the counting changes. */
function labelsOf(pdf: PDFDocument, sides: readonly Side[]) {
  return sides.flatMap((side, index) => {
    if (side === null) return [index, pdf.context.obj({ P: PDFHexString.fromText('空白') })]
    const before = sides[index - 1]
    const runsOn = typeof before === 'number' && before === side - 1
    return runsOn ? [] : [index, pdf.context.obj({ S: PDFName.of('D'), St: side })]
  })
}

/** Opens it again with another reader: each side is what it should be. Null for what holds, else a sentence. */
export async function verifyPrintCopy(
  { path, sides }: PrintCopy,
  hasCover: boolean,
): Promise<readonly (string | null)[]> {
  const pdf = await openPdf(new Uint8Array(await readFile(path)))
  try {
    if (pdf.numPages !== sides.length)
      return [`打印件应有 ${sides.length} 面，实有 ${pdf.numPages} 面。`]
    const claims: (string | null)[] = []
    for (const [index, side] of sides.entries()) {
      const page = await pdf.getPage(index + 1)
      const { items } = await page.getTextContent()
      page.cleanup()
      const text = items.map(item => ('str' in item ? item.str : '')).join('')
      const words = text.normalize('NFKC').replace(/\s+/g, '')
      const isRight =
        side === null
          ? words === ''
          : (side === 1 && hasCover && words !== '') || words.includes(`—${side}—`)
      claims.push(isRight ? null : `打印件的第 ${index + 1} 面不是该在这里的一页。`)
    }
    return claims
  } finally {
    await pdf.destroy()
  }
}
