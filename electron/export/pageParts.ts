import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFName,
  PDFOperator,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import { paper, points } from '#shared/document/layout'
import { numberForms } from './numberForms.ts'
import { openForCopy } from './openForCopy.ts'

/** What is drawn until `end` has this mark. */
export function begin(page: PDFPage, mark: string): void {
  page.pushOperators(PDFOperator.of('BMC' as never, [PDFName.of(mark)]))
}

export function end(page: PDFPage): void {
  page.pushOperators(PDFOperator.of('EMC' as never))
}

function isOnItsSide(page: PDFPage): boolean {
  const { width, height } = page.getSize()
  return width > height
}

/** Chromium rounds to whole points; it writes no other boxes. */
export function giveExactSize(page: PDFPage): void {
  const [width, height] = [points(paper.width), points(paper.height)]
  const box = isOnItsSide(page) ? [0, 0, height, width] : [0, 0, width, height]
  page.node.set(PDFName.of('MediaBox'), page.doc.context.obj(box))
}

/** The number stands where it stands on every page when they are bound: see `turned`. */
const sideways = (form: PDFOperator) => [
  pushGraphicsState(),
  concatTransformationMatrix(0, -1, 1, 0, 0, points(paper.width)),
  form,
  popGraphicsState(),
]

/** `numbers` as `numbersPage` set them; the first page of this file has the number `from`. */
export async function stampNumbers(pdf: PDFDocument, numbers: Uint8Array, from = 1): Promise<void> {
  const stampOf = numberForms(await openForCopy(numbers), pdf)
  for (const [index, page] of pdf.getPages().entries()) {
    const stamp = stampOf(index + from)
    if (!stamp) continue
    // An artifact is no part of the text: screen readers pass over it.
    begin(page, 'Artifact')
    const form = drawObject(page.node.newXObject('Number', stamp))
    page.pushOperators(...(isOnItsSide(page) ? sideways(form) : [form]))
    end(page)
  }
}
