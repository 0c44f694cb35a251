import { openPdfFile, type PdfFile } from './pdfFile.ts'
import { type LinkParts, readStructure } from './pdfStructure.ts'
import {
  isArray,
  isDict,
  isName,
  isRef,
  isString,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './pdfTokens.ts'
import { type Mark, type PageReader, pageReader, textOf } from './pdfWords.ts'
import { pageNumberIn, squeezed } from './words.ts'

/** One link as a reader finds it; `page` is where it leads, from 1, null when nowhere. */
export type ReadLink = {
  readonly text: string
  readonly target: string | null
  readonly page: number | null
}

export type ReadPage = {
  /** Without evidence and page number, `squeezed`. */
  readonly text: string
  /** What its page number says; null when there is none. */
  readonly printed: number | null
  readonly label: string
  readonly links: readonly ReadLink[]
  /** Words before each character that no face had: Chromium sets such a one as glyph 0, an empty box. */
  readonly gaps: readonly string[]
}

export type ReadPdf = {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly { readonly title: string; readonly page: number | null }[]
  readonly fonts: readonly ReadFont[]
}

/** A face that needs a file of its own, and whether it is inside. */
export type ReadFont = { readonly name: string; readonly isInside: boolean }

/** Evidence is laid in under this mark, so that its words are never taken for ours. */
export const evidenceMark = 'Evidence'

/**
 * Opens a PDF and reads what a person would, with nothing of what wrote it, and only what is
 * ours: evidence is as its owner made it and not looked into, except for its faces. Throws
 * when the file cannot be followed.
 */
export function readPdf(path: string): ReadPdf {
  const file = openPdfFile(path)
  try {
    return contentOf(file)
  } finally {
    file.close()
  }
}

function contentOf(file: PdfFile): ReadPdf {
  const catalog = file.get(file.trailer.get('Root'))
  if (!isDict(catalog)) throw new Error('a PDF without a catalog')
  const pages = pagesUnder(file, catalog.get('Pages'))
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index + 1]))
  const labels = labelsOf(file, catalog, pages.length)
  const names = file.get(catalog.get('Dests'))
  const places: Places = { numbers, names: isDict(names) ? names : new Map() }
  const structure = readStructure(file, catalog)
  const read = pageReader(file, evidenceMark)
  return {
    pages: pages.map((page, index) => ({
      ...readPage(file, page, { read, structure, places }),
      label: labels[index] ?? '',
    })),
    bookmarks: bookmarksIn(file, catalog, places),
    fonts: fontsIn(file),
  }
}

export type Page = { readonly ref: number; readonly dict: PdfDict }

/** In their order; what they inherit is not needed: our pages carry all they use. */
export function pagesUnder(
  file: Pick<PdfFile, 'get'>,
  root: PdfValue | undefined,
): readonly Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  const walk = (value: PdfValue | undefined) => {
    if (!isRef(value) || seen.has(value.ref)) throw new Error('a PDF with a broken tree of pages')
    seen.add(value.ref)
    const dict = file.get(value)
    if (!isDict(dict)) throw new Error('a PDF that lacks a page')
    const kids = file.get(dict.get('Kids'))
    if (isArray(kids)) for (const kid of kids) walk(kid)
    else pages.push({ ref: value.ref, dict })
  }
  walk(root)
  return pages
}

type Places = {
  /** Of pages, from 1, by the number of their object. */
  readonly numbers: ReadonlyMap<number, number>
  readonly names: PdfDict
}

type Around = {
  readonly read: PageReader
  readonly structure: LinkParts
  readonly places: Places
}

function readPage(file: PdfFile, page: Page, { read, structure, places }: Around) {
  const { text, byMark, printed, gaps } = readText(file, page, read)
  const links: ReadLink[] = []
  const annotations = file.get(page.dict.get('Annots'))
  for (const value of isArray(annotations) ? annotations : []) {
    const annotation = file.get(value)
    if (!isDict(annotation) || annotation.get('Subtype') !== '/Link') continue
    const parts = isRef(value) ? (structure.get(value.ref) ?? []) : []
    const words = parts.filter(part => part.page === page.ref).map(({ id }) => byMark.get(id) ?? '')
    links.push({ text: squeezed(words.join('')), ...landingOf(file, annotation, places) })
  }
  return { text: squeezed(text), printed, links, gaps }
}

/** So many words before a gap are enough to find it. */
const context = 6

/** Page numbers are artifacts, and the last thing that was put on the page. */
function readText(file: PdfFile, { dict }: Page, read: PageReader) {
  const byMark = new Map<number, string>()
  const gaps: string[] = []
  let [text, artifact] = ['', '']
  const isForeign = (marks: readonly Mark[]) => marks.some(({ tag }) => tag === evidenceMark)
  const resources = file.get(dict.get('Resources'))
  read(contentsOf(file, dict), isDict(resources) ? resources : new Map(), {
    begin: marks => {
      if (marks.length === 1 && marks[0]?.tag === 'Artifact') artifact = ''
    },
    words: (words, marks) => {
      if (isForeign(marks)) return
      if (marks.some(({ tag }) => tag === 'Artifact')) {
        artifact += words
        return
      }
      text += words
      const id = marks.findLast(mark => mark.id !== null)?.id ?? null
      if (id !== null) byMark.set(id, (byMark.get(id) ?? '') + words)
    },
    gap: marks => {
      if (!isForeign(marks)) gaps.push(text.slice(-context))
    },
  })
  return { text, byMark, printed: pageNumberIn(artifact), gaps }
}

function contentsOf(file: PdfFile, page: PdfDict): Buffer {
  const contents = page.get('Contents')
  const found = isArray(contents) ? contents : file.get(contents)
  const parts = isArray(found) ? found : [contents]
  // Several are one text that was cut anywhere, but never within a word.
  return Buffer.concat(
    parts.flatMap(part => {
      const bytes = file.stream(part)?.bytes()
      return bytes ? [bytes, Buffer.from('\n')] : []
    }),
  )
}

function landingOf(file: PdfFile, holder: PdfDict, places: Places) {
  const action = file.get(holder.get('A'))
  const dest = holder.get('Dest') ?? (isDict(action) ? action.get('D') : undefined)
  const found = file.get(dest)
  const name = isName(found) ? found.slice(1) : isString(found) ? textOf(found.bytes) : null
  const place = name === null ? found : file.get(places.names.get(name))
  const array = isDict(place) ? file.get(place.get('D')) : place
  const [page] = isArray(array) ? array : []
  return { target: name, page: isRef(page) ? (places.numbers.get(page.ref) ?? null) : null }
}

/** Number trees of ours have one level (7.9.7). */
function labelsOf(file: PdfFile, catalog: PdfDict, count: number): readonly string[] {
  const labels = file.get(catalog.get('PageLabels'))
  const entries = isDict(labels) ? file.get(labels.get('Nums')) : null
  const ranges = new Map<number, PdfDict>()
  for (let index = 0; isArray(entries) && index + 1 < entries.length; index += 2) {
    const [from, range] = [entries[index], file.get(entries[index + 1])]
    if (typeof from === 'number' && isDict(range)) ranges.set(from, range)
  }
  let [range, from]: [PdfDict | undefined, number] = [undefined, 0]
  return Array.from({ length: count }, (_, index) => {
    const begun = ranges.get(index)
    if (begun) [range, from] = [begun, index]
    const prefix = range?.get('P')
    const words = isString(prefix) ? textOf(prefix.bytes) : ''
    if (range?.get('S') !== '/D') return words
    return `${words}${Number(range.get('St') ?? 1) + index - from}`
  })
}

function bookmarksIn(file: PdfFile, catalog: PdfDict, places: Places): ReadPdf['bookmarks'] {
  const found: ReadPdf['bookmarks'][number][] = []
  const seen = new Set<number>()
  const walk = (first: PdfValue | undefined) => {
    let at = first
    while (isRef(at) && !seen.has(at.ref)) {
      seen.add(at.ref)
      const item = file.get(at)
      if (!isDict(item)) return
      const title = file.get(item.get('Title'))
      const { page } = landingOf(file, item, places)
      found.push({ title: isString(title) ? textOf(title.bytes) : '', page })
      walk(item.get('First'))
      at = item.get('Next')
    }
  }
  const outlines = file.get(catalog.get('Outlines'))
  if (isDict(outlines)) walk(outlines.get('First'))
  return found
}

const withFiles = new Set(['/Type1', '/MMType1', '/TrueType', '/CIDFontType0', '/CIDFontType2'])

/** What a face is called in its own object; forms, of which there are thousands, only name theirs. */
const fontMark = /\/Type(?:[\0\t\n\f\r ]|%[^\r\n]*)*\/Font(?![A-Za-z])/

/** Those of evidence too: somebody else may not have them. */
function fontsIn(file: PdfFile): readonly ReadFont[] {
  const fonts: ReadFont[] = []
  for (const number of file.numbers()) {
    const written = file.written(number)
    if (!fontMark.test(written)) continue
    const font = fontOf(file, { ref: number })
    if (font) fonts.push(font)
  }
  return fonts
}

function fontOf(file: PdfFile, ref: PdfRef): ReadFont | null {
  const font = file.get(ref)
  if (!isDict(font) || font.get('Type') !== '/Font') return null
  const kind = font.get('Subtype')
  if (!isName(kind) || !withFiles.has(kind)) return null
  const descriptor = file.get(font.get('FontDescriptor'))
  const isInside =
    isDict(descriptor) && ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor.has(key))
  const name = font.get('BaseFont')
  return { name: isName(name) ? name.slice(1).replace(/^[A-Z]{6}\+/, '') : '未命名', isInside }
}
