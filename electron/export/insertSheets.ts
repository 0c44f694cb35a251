import {
  drawObject,
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  translate,
} from 'pdf-lib'
import { marginsOnPage, paper, points } from '#shared/document/layout'
import type { Layout } from '#shared/schema/dossier'
import type { SheetsAssembly } from './assembleSheets.ts'
import { type CopiedPages, printedPages } from './copiedPages.ts'
import {
  type Element,
  headOf,
  insertBehind,
  type Placed,
  parentArrays,
  tagNumbers,
} from './figureTags.ts'
import { withPlainLetters } from './plainLetters.ts'

type Following = Pick<SheetsAssembly, 'following' | 'followingPages' | 'begins' | 'layout'>

/**
 * Puts the further sheets of pieces of evidence behind their first ones, where Chromium
 * would have set them: with their words, tagged as it tags them.
 */
export function insertSheets(
  pdf: PDFDocument,
  { following, followingPages: pages, begins, layout }: Following,
): void {
  const sheets = following.flatMap(printed => allOf(printedPages(printed, pdf, withPlainLetters)))
  if (sheets.length !== pages.length) throw new Error('other sheets than pages for them')
  const tag = sheetTags(pdf)
  const first = pdf.getPages()
  const inserted = new Map<number, PDFPage>()
  for (const [index, number] of pages.entries()) {
    const sheet = sheets[index]
    const before = inserted.get(number - 1) ?? first[number - begins - index - 1]
    if (!sheet || !before) throw new Error(`nothing before page ${number}`)
    const page = pdf.insertPage(number - begins, [points(paper.width), points(paper.height)])
    drawSheet(page, sheet.page.ref, asideOn(layout, number))
    tag(page, before)
    inserted.set(number, page)
  }
}

function allOf({ count, page }: CopiedPages) {
  return Array.from({ length: count }, (_, index) => page(index + 1))
}

/** It was set for an odd page. Points. */
function asideOn(layout: Layout, page: number): number {
  return points(marginsOnPage(layout, page).left - marginsOnPage(layout, 1).left)
}

function drawSheet(page: PDFPage, form: PDFRef, aside: number): void {
  page.pushOperators(
    PDFOperator.of('BDC' as never, ['/P', '<</MCID 0>>']),
    pushGraphicsState(),
    translate(aside, 0),
    drawObject(page.node.newXObject('Sheet', form)),
    popGraphicsState(),
    PDFOperator.of('EMC' as never),
  )
}

type SheetTags = (page: PDFPage, before: PDFPage) => void

/** Tells readers of each sheet what Chromium tells of the first: behind the one before a head, and in it words. */
function sheetTags(pdf: PDFDocument): SheetTags {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const numbers = tagNumbers(pdf)
  if (!root || !numbers) return () => {}
  const marksOf = parentArrays(pdf)
  let next = nextKey(root, numbers)
  let last: Placed | null = null

  const element = (type: string, parent: PDFRef): Element => {
    const dict = pdf.context.obj({ Type: 'StructElem', S: type, P: parent })
    return { ref: pdf.context.register(dict), dict }
  }
  return (page, before) => {
    const marks = marksOf(before)
    if (marks) last = headOf(pdf, marks)
    if (!last) return
    const { parent } = last
    const head = element('NonStruct', parent.ref)
    const words = element('P', head.ref)
    head.dict.set(PDFName.of('K'), pdf.context.obj([words.ref]))
    words.dict.set(PDFName.of('Pg'), page.ref)
    words.dict.set(PDFName.of('K'), PDFNumber.of(0))
    insertBehind(last.ref, head.ref, parent.dict)
    last = { ...head, parent }
    page.node.set(PDFName.of('StructParents'), PDFNumber.of(next))
    numbers.push(PDFNumber.of(next))
    numbers.push(pdf.context.obj([words.ref]))
    next += 1
    root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next))
  }
}

/** Above all that are there. */
function nextKey(root: PDFDict, numbers: PDFArray): number {
  const last = numbers.size() >= 2 ? numbers.lookup(numbers.size() - 2, PDFNumber).asNumber() : -1
  const named = root.lookupMaybe(PDFName.of('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? 0
  return Math.max(last + 1, named)
}
