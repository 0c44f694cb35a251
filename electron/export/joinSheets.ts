import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import type { BookmarkItem } from './bookmarkTitles.ts'
import { CopiedObject } from './copiedObject.ts'
import { tagNumbers } from './figureTags.ts'
import { openPdfFile, type PdfFile } from './pdfFile.ts'
import { isArray, isDict, isRef, type PdfDict, type PdfRef, type PdfValue } from './pdfTokens.ts'
import { writtenValue } from './writtenValue.ts'

/** What `assembleSheets` made, and its checksum. */
export type SheetsFile = { readonly path: string; readonly sha256: string }

/** A file that another is written behind (ISO 32000-1, 7.5.6): its objects stay, but for those that are written anew. */
export type FileBefore = {
  readonly size: number
  /** Where its table lies. */
  readonly table: number
  /** The highest number of its objects. */
  readonly last: number
}

export type OpenSheets = FileBefore & { readonly file: PdfFile }

/** `close` is up to whoever asks for more of `file`; only what is asked for is read. */
export function openSheets({ path }: SheetsFile): OpenSheets {
  const file = openPdfFile(path)
  // As arguments of one call there may be too many.
  let last = 0
  for (const number of file.numbers()) last = Math.max(last, number)
  return { file, last, size: file.size, table: file.table }
}

const name = PDFName.of
const asItIs = (number: number) => number

/**
 * Puts the sheets behind the text: their pages into its tree of pages, their bookmarks under its last
 * one, their tags and the ends of its links. All else of them stays as it is. The last that is done
 * to the text, whose pages are no longer asked for.
 */
export function joinSheets(
  pdf: PDFDocument,
  { file }: OpenSheets,
  bookmarks: readonly BookmarkItem[],
): void {
  const root = dictOf(file, file.trailer.get('Root'))
  joinPages(pdf, file, root)
  joinNames(pdf, file, root)
  joinTags(pdf, file, root)
  joinBookmarks(pdf, file, root, bookmarks.at(-1))
  file.close()
}

function joinPages(pdf: PDFDocument, file: PdfFile, root: PdfDict): void {
  const pages = pdf.catalog.Pages()
  const [parent, ref] = [pdf.catalog.get(name('Pages')), root.get('Pages')]
  if (!(parent instanceof PDFRef) || !isRef(ref)) throw new Error('sheets without pages')
  const own = dictOf(file, ref)
  pages.Kids().push(PDFRef.of(ref.ref))
  pages.set(name('Count'), PDFNumber.of(pages.Count().asNumber() + Number(own.get('Count'))))
  replace(pdf, ref, own, { Parent: parent })
}

function joinNames(pdf: PDFDocument, file: PdfFile, root: PdfDict): void {
  const destinations = destinationsOf(pdf)
  for (const [key, end] of dictOf(file, root.get('Dests'))) {
    destinations.set(name(key), copied(end))
  }
}

/** What links lead to, by name. */
export function destinationsOf(pdf: PDFDocument): PDFDict {
  const known = pdf.catalog.lookupMaybe(name('Dests'), PDFDict)
  if (known) return known
  const made = pdf.context.obj({})
  pdf.catalog.set(name('Dests'), pdf.context.register(made))
  return made
}

/** They become a part of what the text is, behind all else. */
function joinTags(pdf: PDFDocument, file: PdfFile, root: PdfDict): void {
  const tree = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const added = file.get(root.get('StructTreeRoot'))
  const [numbers, parent] = [tagNumbers(pdf), tree?.get(name('K'))]
  if (!tree || !isDict(added) || !numbers || !(parent instanceof PDFRef)) return
  const whole = added.get('K')
  if (!isRef(whole)) throw new Error('sheets with tags of another kind')
  kidsOf(pdf, pdf.context.lookup(parent, PDFDict)).push(PDFRef.of(whole.ref))
  replace(pdf, whole, dictOf(file, whole), { P: parent, S: name('Part') })

  for (const one of arrayIn(file, dictOf(file, added.get('ParentTree')).get('Nums'))) {
    numbers.push(copied(one))
  }
  const next = added.get('ParentTreeNextKey')
  if (typeof next === 'number') tree.set(name('ParentTreeNextKey'), PDFNumber.of(next))
  const names = tree.lookupMaybe(name('IDTree'), PDFDict)?.lookupMaybe(name('Kids'), PDFArray)
  const ids = file.get(added.get('IDTree'))
  if (isDict(ids)) for (const one of arrayIn(file, ids.get('Kids'))) names?.push(copied(one))
}

/** One kid may stand for itself. */
function kidsOf(pdf: PDFDocument, element: PDFDict): PDFArray {
  const kids = element.lookup(name('K'))
  if (kids instanceof PDFArray) return kids
  const made = pdf.context.obj(kids === undefined ? [] : [element.get(name('K'))])
  element.set(name('K'), made)
  return made
}

/** Under the heading that stands before them. */
function joinBookmarks(
  pdf: PDFDocument,
  file: PdfFile,
  root: PdfDict,
  above: BookmarkItem | undefined,
): void {
  const outlines = file.get(root.get('Outlines'))
  if (!isDict(outlines) || !above) return
  const refs = itemsOf(file, outlines.get('First'))
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return
  for (const ref of refs) replace(pdf, ref, dictOf(file, ref), { Parent: above.ref })
  above.item.set(name('First'), PDFRef.of(first.ref))
  above.item.set(name('Last'), PDFRef.of(last.ref))
  let at: PDFDict | undefined = above.item
  // All are open, so that each says how many are seen under it.
  while (at) {
    const count = at.lookupMaybe(name('Count'), PDFNumber)?.asNumber() ?? 0
    at.set(name('Count'), PDFNumber.of(count + refs.length))
    at = at.lookupMaybe(name('Parent'), PDFDict)
  }
}

function itemsOf(file: PdfFile, first: PdfValue | undefined): readonly PdfRef[] {
  const refs: PdfRef[] = []
  const seen = new Set<number>()
  for (let at = first; isRef(at) && !seen.has(at.ref); at = dictOf(file, at).get('Next')) {
    refs.push(at)
    seen.add(at.ref)
  }
  return refs
}

/** In the place of the object that the sheets have there. */
function replace(
  pdf: PDFDocument,
  { ref }: PdfRef,
  dict: PdfDict,
  changes: Readonly<Record<string, PDFRef | PDFName>>,
): void {
  const made = PDFDict.withContext(pdf.context)
  for (const [key, value] of dict) made.set(name(key), copied(value))
  for (const [key, value] of Object.entries(changes)) made.set(name(key), value)
  pdf.context.assign(PDFRef.of(ref), made)
}

/** Its numbers stay what they are. */
const copied = (value: PdfValue) => new CopiedObject(writtenValue(value, asItIs))

function dictOf(file: PdfFile, value: PdfValue | undefined): PdfDict {
  const found = file.get(value)
  if (!isDict(found)) throw new Error('sheets that lack something')
  return found
}

function arrayIn(file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] {
  const found = file.get(value)
  return isArray(found) ? found : []
}
