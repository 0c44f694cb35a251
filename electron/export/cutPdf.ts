import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PDFDocument, PDFHexString, PDFName, type PDFRef, type PDFString } from 'pdf-lib'
import { openForCopy } from './openForCopy.ts'
import { savedPdf } from './savedPdf.ts'
import { type Head, writeHead } from './writeHead.ts'

/** The sheets of one piece of evidence, which stay together. */
export type SheetRange = {
  readonly title: string
  /** First page in the whole PDF, from 1, and how many. */
  readonly page: number
  readonly pages: number
}

export type Cut = Head & {
  /** The whole PDF, whose pages keep the numbers that are printed on them. */
  readonly path: string
  /** Following each other in the whole. */
  readonly ranges: readonly SheetRange[]
}

/** Sheets of evidence as a PDF of their own, with their printed numbers as page labels. */
export async function cutPdf({ path, ...head }: Cut): Promise<AsyncIterable<Uint8Array>> {
  return cut(await openWhole(path), head)
}

/** Its pages without links and tags. */
export async function openWhole(path: string): Promise<PDFDocument> {
  const whole = await openForCopy(await readFile(path))
  for (const page of whole.getPages()) {
    // Links lead out of the part, and tags belong to the structure of the whole.
    for (const key of ['Annots', 'StructParents', 'Tabs']) page.node.delete(PDFName.of(key))
  }
  return whole
}

async function cut(
  whole: PDFDocument,
  head: Omit<Cut, 'path'>,
): Promise<AsyncIterable<Uint8Array>> {
  const part = await PDFDocument.create({ updateMetadata: false })
  const indices = head.ranges.flatMap(({ page, pages }) =>
    Array.from({ length: pages }, (_, index) => page - 1 + index),
  )
  for (const page of await part.copyPages(whole, indices)) part.addPage(page)
  writeProperties(part, head)
  writeBookmarks(part, head.ranges)
  return savedPdf(part)
}

function writeProperties(part: PDFDocument, head: Omit<Cut, 'path'>): void {
  const { title, author, date, ranges } = head
  writeHead(part, head)
  const first = ranges[0]?.page ?? 1
  const labels = part.context.obj({ Nums: [0, { S: PDFName.of('D'), St: first }] })
  part.catalog.set(PDFName.of('PageLabels'), labels)
  part.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  const identity = createHash('sha256').update(JSON.stringify([title, author, date, ranges]))
  const id = PDFHexString.of(identity.digest('hex').slice(0, 32))
  part.context.trailerInfo.ID = part.context.obj([id, id])
}

/** One line a piece of evidence. */
function writeBookmarks(part: PDFDocument, ranges: readonly SheetRange[]): void {
  const { context } = part
  const root = context.nextRef()
  const refs = ranges.map(() => context.nextRef())
  const pages = part.getPages()
  let at = 0
  for (const [index, { title, pages: count }] of ranges.entries()) {
    const page = pages[at]
    const ref = refs[index]
    at += count
    if (!page || !ref) continue
    const neighbours: Record<string, PDFRef> = {}
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) neighbours.Prev = before
    if (after) neighbours.Next = after
    const line: Record<string, PDFRef | PDFString | PDFHexString> = {
      Title: PDFHexString.fromText(title),
      Parent: root,
      ...neighbours,
    }
    const entry = context.obj(line)
    entry.set(PDFName.of('Dest'), context.obj([page.ref, PDFName.of('Fit')]))
    context.assign(ref, entry)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return
  const outline = { Type: PDFName.of('Outlines'), First: first, Last: last, Count: refs.length }
  context.assign(root, context.obj(outline))
  part.catalog.set(PDFName.of('Outlines'), root)
}
