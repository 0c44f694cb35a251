import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { openWhole, type SheetRange } from './cutPdf.ts'

export type RangeWeights = {
  /** Bytes of what more than one range needs, fonts above all; it is in a file once. */
  readonly shared: number
  /** Bytes that each range needs for itself alone. */
  readonly own: readonly number[]
}

/** Number, generation and place of an object, beside its bytes. */
const perObject = 40

/**
 * What sheets cut out of a PDF weigh. A file with some of the ranges has at most the
 * shared bytes and the own ones of its ranges, besides its head and bookmarks.
 */
export async function weighRanges(job: {
  readonly path: string
  readonly ranges: readonly Pick<SheetRange, 'page' | 'pages'>[]
}): Promise<RangeWeights> {
  const pdf = await openWhole(job.path)
  const pages = pdf.getPages()
  const needed = job.ranges.map(({ page, pages: count }) => {
    const found = new Set<PDFRef>()
    for (const one of pages.slice(page - 1, page - 1 + count)) collect(pdf, one.ref, found)
    return found
  })
  const users = new Map<PDFRef, number>()
  for (const ref of needed.flatMap(found => [...found])) users.set(ref, (users.get(ref) ?? 0) + 1)
  const bytesOf = (ref: PDFRef) => (pdf.context.lookup(ref)?.sizeInBytes() ?? 0) + perObject
  const sumOf = (refs: readonly PDFRef[]) => refs.reduce((sum, ref) => sum + bytesOf(ref), 0)
  return {
    shared: sumOf([...users].flatMap(([ref, count]) => (count > 1 ? [ref] : []))),
    own: needed.map(found => sumOf([...found].filter(ref => users.get(ref) === 1))),
  }
}

/** Everything that leads from an object, but not back to the tree of pages. */
function collect({ context }: PDFDocument, from: PDFRef, found: Set<PDFRef>): void {
  const pending: (PDFObject | undefined)[] = [from]
  while (pending.length > 0) {
    const object = pending.pop()
    if (object instanceof PDFRef) {
      if (found.has(object)) continue
      found.add(object)
      pending.push(context.lookup(object))
    } else if (object instanceof PDFArray) pending.push(...object.asArray())
    else if (object instanceof PDFStream) pending.push(object.dict)
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        if (key !== PDFName.of('Parent')) pending.push(value)
      }
    }
  }
}
