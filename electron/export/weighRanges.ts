import { deflateSync } from 'node:zlib'
import { parentsByKey, tagKey } from './cutTags.ts'
import { openPdfFile, type PdfFile } from './pdfFile.ts'
import { isArray, isDict, isRef, type PdfDict, type PdfValue } from './pdfTokens.ts'
import { packedTogether } from './pooledPdf.ts'
import { type Page, pagesUnder } from './readPdf.ts'

export type RangeWeights = {
  /** Bytes of what more than one range needs, fonts above all; it is in a file once. */
  readonly shared: number
  /** Bytes that each range needs for itself alone. */
  readonly own: readonly number[]
}

/** Its number and place, and a way to it by name, beside its bytes. */
const perObject = 20

/**
 * What pages cut out of a PDF weigh, with their links and tags. A file with some of the ranges has
 * at most the shared bytes and the own ones of its ranges, besides its head and bookmarks.
 */
export function weighRanges(job: {
  readonly path: string
  /** Page numbers, from 1. */
  readonly ranges: readonly (readonly number[])[]
}): RangeWeights {
  const file = openPdfFile(job.path)
  try {
    return weigh(file, job.ranges)
  } finally {
    file.close()
  }
}

function weigh(file: PdfFile, ranges: readonly (readonly number[])[]): RangeWeights {
  const catalog = file.get(file.trailer.get('Root'))
  if (!isDict(catalog)) throw new Error('a PDF without a catalog')
  const pages = pagesUnder(file, catalog.get('Pages'))
  const tags = file.get(catalog.get('StructTreeRoot'))
  const parents = isDict(tags) ? parentsByKey(file, tags.get('ParentTree')) : new Map()
  const needed = ranges.map(numbers => {
    const found = new Set<number>()
    for (const number of numbers) {
      const page = pages[number - 1]
      if (page) collectPage(file, page, parents, found)
    }
    return found
  })
  const users = new Map<number, number>()
  for (const found of needed) for (const ref of found) users.set(ref, (users.get(ref) ?? 0) + 1)
  const shared = [...users].flatMap(([ref, count]) => (count > 1 ? [ref] : []))
  return {
    shared: bytesOf(file, shared),
    own: needed.map(found =>
      bytesOf(
        file,
        [...found].filter(ref => users.get(ref) === 1),
      ),
    ),
  }
}

type Parents = ReadonlyMap<number, PdfValue>

function collectPage(file: PdfFile, { ref, dict }: Page, parents: Parents, found: Set<number>) {
  found.add(ref)
  collect(file, dict, found)
  const key = dict.get(tagKey)
  const parent = typeof key === 'number' ? parents.get(key) : undefined
  if (isRef(parent)) found.add(parent.ref)
  const elements = file.get(parent)
  for (const element of isArray(elements) ? elements : []) collectTags(file, element, found)
}

/** Everything that leads from a value, but not back to the tree of pages. */
function collect(file: PdfFile, from: PdfDict, found: Set<number>): void {
  const pending: PdfValue[] = [from]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (isRef(value)) {
      if (found.has(value.ref)) continue
      found.add(value.ref)
      pending.push(file.stream(value)?.dict ?? file.get(value))
    } else if (isArray(value)) pending.push(...value)
    else if (isDict(value)) {
      for (const [key, each] of value) if (key !== 'Parent' && key !== 'P') pending.push(each)
    }
  }
}

/** An element and what it stands in, but not the document itself: of it every part has what it needs. */
function collectTags(file: PdfFile, from: PdfValue, found: Set<number>): void {
  let at: PdfValue | undefined = from
  while (isRef(at) && !found.has(at.ref)) {
    const element = file.get(at)
    if (!isDict(element) || element.get('S') === '/Document') return
    found.add(at.ref)
    at = element.get('P')
  }
}

function bytesOf(file: PdfFile, refs: readonly number[]): number {
  const small: string[] = []
  let bytes = perObject * refs.length
  for (const ref of refs) {
    const stream = file.stream({ ref })
    const length = file.get(stream?.dict.get('Length'))
    if (stream) bytes += (typeof length === 'number' ? length : 0) + perStream
    else small.push(file.written(ref))
  }
  for (let at = 0; at < small.length; at += packedTogether) {
    const together = small.slice(at, at + packedTogether).join('\n')
    bytes += deflateSync(Buffer.from(together, 'latin1')).length
  }
  return bytes
}

/** What is said of one in front of it. */
const perStream = 200
