import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
  PDFRef,
} from 'pdf-lib'
import type { Frame } from '#shared/document/layout'

/** Tells readers what is laid in; `end` closes what was begun. */
export type FigureTags = {
  /** Whatever is drawn from here on is a figure with these words for those who do not see it. */
  readonly begin: (page: PDFPage, figure: { readonly alt: string; readonly frame: Frame }) => void
  readonly end: (page: PDFPage) => void
}

/**
 * Evidence is laid in after Chromium has tagged its text. Each page of it becomes a figure
 * behind the head of its sheet, so that a screen reader says which page of what it is, and
 * readers that leave out what is not tagged show it. A page that has no tags gets none.
 */
export function figureTags(pdf: PDFDocument): FigureTags {
  const marksOf = parentArrays(pdf)
  const begun = new Set<PDFPage>()
  return {
    begin: (page, { alt, frame }) => {
      const marks = marksOf(page)
      const head = marks && headOf(pdf, marks)
      if (!marks || !head) return
      const { x, y, width, height } = frame
      const figure = pdf.context.obj({
        Type: 'StructElem',
        S: 'Figure',
        P: head.parent.ref,
        Pg: page.ref,
        K: marks.size(),
        A: { O: 'Layout', Placement: 'Block', BBox: [x, y, x + width, y + height] },
      })
      figure.set(PDFName.of('Alt'), PDFHexString.fromText(alt))
      const ref = pdf.context.register(figure)
      insertBehind(head.ref, ref, head.parent.dict)
      page.pushOperators(PDFOperator.of('BDC' as never, ['/Figure', `<</MCID ${marks.size()}>>`]))
      marks.push(ref)
      begun.add(page)
    },
    end: page => {
      if (begun.delete(page)) page.pushOperators(PDFOperator.of('EMC' as never))
    },
  }
}

/** What is marked on each page, and each link: the key that it has, and what it belongs to. */
export function tagNumbers(pdf: PDFDocument): PDFArray | undefined {
  return pdf.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
    ?.lookupMaybe(PDFName.of('Nums'), PDFArray)
}

/** For every page the elements of its marked contents, by their number. */
export function parentArrays(pdf: PDFDocument): (page: PDFPage) => PDFArray | undefined {
  const numbers = tagNumbers(pdf)
  const byKey = new Map<number, PDFArray>()
  for (let at = 0; numbers && at + 1 < numbers.size(); at += 2) {
    const elements = numbers.lookup(at + 1)
    if (elements instanceof PDFArray) byKey.set(numbers.lookup(at, PDFNumber).asNumber(), elements)
  }
  return page => {
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)
    return key && byKey.get(key.asNumber())
  }
}

export type Element = { readonly ref: PDFRef; readonly dict: PDFDict }
export type Placed = Element & { readonly parent: Element }

const blocks = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'P'].map(name => PDFName.of(name)))

/** Around the first heading or paragraph of the page: the head of the sheet. */
export function headOf(pdf: PDFDocument, marks: PDFArray): Placed | null {
  const first = marks.size() > 0 ? marks.get(0) : undefined
  let element = elementAt(pdf, first)
  while (element && !isBlock(element)) element = parentOf(pdf, element)
  const head = element && parentOf(pdf, element)
  const parent = head && parentOf(pdf, head)
  return head && parent ? { ...head, parent } : null
}

function elementAt(pdf: PDFDocument, ref: unknown): Element | null {
  if (!(ref instanceof PDFRef)) return null
  const dict = pdf.context.lookupMaybe(ref, PDFDict)
  return dict ? { ref, dict } : null
}

const parentOf = (pdf: PDFDocument, { dict }: Element) => elementAt(pdf, dict.get(PDFName.of('P')))

function isBlock({ dict }: Element): boolean {
  const type = dict.lookup(PDFName.of('S'))
  return type instanceof PDFName && blocks.has(type)
}

export function insertBehind(neighbour: PDFRef, added: PDFRef, parent: PDFDict): void {
  const kids = parent.lookup(PDFName.of('K'))
  if (!(kids instanceof PDFArray)) {
    parent.set(PDFName.of('K'), parent.context.obj([neighbour, added]))
    return
  }
  // From the end, because sheets are laid in one after the other there.
  let at = kids.size()
  while (at > 0 && kids.get(at - 1) !== neighbour) at -= 1
  if (at === 0) kids.push(added)
  else kids.insert(at, added)
}
