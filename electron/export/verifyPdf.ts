import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { openPdf } from './pdfReader.ts'
import { type Proof, proof } from './proof.ts'

/** What the document said would be there. */
export type ExpectedPdf = {
  readonly pages: number
  readonly hasCover: boolean
  /** Printed page numbers, by anchor. */
  readonly anchors: ReadonlyMap<string, number>
  readonly bookmarks: readonly string[]
  /** Words that must stand on a page, e.g. the number on a sheet of evidence. */
  readonly marks: readonly { readonly page: number; readonly text: string }[]
}

/**
 * Opens our own PDF again with another reader (pdf.js) than wrote it, and walks
 * every link, bookmark and page number as a person would.
 */
export async function verifyPdf(
  path: string,
  subject: string,
  expected: ExpectedPdf,
): Promise<readonly Proof[]> {
  const bytes = await readFile(path)
  const pdf = await openPdf(new Uint8Array(bytes))
  try {
    const texts = await pageTexts(pdf)
    return [
      proof(`${subject}链接`, await linkClaims(pdf, expected)),
      proof(`${subject}页码`, pageNumberClaims(texts, expected)),
      proof(`${subject}书签`, await bookmarkClaims(pdf, expected)),
      ...(expected.marks.length > 0
        ? [proof(`${subject}证明材料页`, markClaims(texts, expected))]
        : []),
      proof(`${subject}字体嵌入`, await fontClaims(bytes)),
    ]
  } finally {
    await pdf.destroy()
  }
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

async function pageTexts(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    texts.push(squeezed(items.map(item => ('str' in item ? item.str : '')).join('')))
    page.cleanup()
  }
  return texts
}

async function linkClaims(pdf: PDFDocumentProxy, { anchors }: ExpectedPdf) {
  const claims: (string | null)[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    for (const link of await page.getAnnotations()) {
      if (link.subtype !== 'Link') continue
      const target = await pageOf(pdf, link.dest)
      const printed = typeof link.dest === 'string' ? anchors.get(link.dest) : undefined
      const isRight = target !== null && (printed === undefined || printed === target)
      claims.push(isRight ? null : `第 ${number} 页有一处链接没有通到该到的页。`)
    }
  }
  return claims
}

/** From 1; null when it leads nowhere. */
async function pageOf(pdf: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const page: unknown = Array.isArray(target) ? target[0] : null
  if (typeof page !== 'object' || page === null) return null
  return pdf.getPageIndex(page as Parameters<typeof pdf.getPageIndex>[0]).then(
    index => index + 1,
    () => null,
  )
}

function pageNumberClaims(texts: readonly string[], { pages, hasCover }: ExpectedPdf) {
  const numbered = texts.map((text, index) => {
    const isBare = hasCover && index === 0
    return isBare || text.includes(`—${index + 1}—`) ? null : `第 ${index + 1} 页的页码不对。`
  })
  return texts.length === pages
    ? numbered
    : [...numbered, `应有 ${pages} 页，实有 ${texts.length} 页。`]
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function bookmarkClaims(pdf: PDFDocumentProxy, { bookmarks }: ExpectedPdf) {
  const items = flattened((await pdf.getOutline()) ?? [])
  const titles = new Set(items.map(({ title }) => squeezed(title)))
  const missing = bookmarks.map(title =>
    titles.has(squeezed(title)) ? null : `缺少书签“${title}”。`,
  )
  const led = await Promise.all(items.map(({ dest }) => pageOf(pdf, dest)))
  return [...missing, ...led.flatMap(page => (page === null ? ['有一个书签没有落点。'] : []))]
}

function flattened(items: Outline): Outline {
  return items.flatMap(item => [item, ...flattened(item.items)])
}

function markClaims(texts: readonly string[], { marks }: ExpectedPdf) {
  return marks.map(({ page, text }) =>
    texts[page - 1]?.includes(squeezed(text)) ? null : `第 ${page} 页上没有找到“${text}”。`,
  )
}

const withFiles = new Set(['Type1', 'TrueType', 'CIDFontType0', 'CIDFontType2'])

async function fontClaims(bytes: Uint8Array): Promise<readonly (string | null)[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) {
      return []
    }
    const subtype = object.get(PDFName.of('Subtype'))
    if (!(subtype instanceof PDFName) || !withFiles.has(subtype.decodeText())) return []
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const isInside = ['FontFile', 'FontFile2', 'FontFile3'].some(name =>
      descriptor?.has(PDFName.of(name)),
    )
    return [isInside ? null : `字体“${String(object.get(PDFName.of('BaseFont')))}”没有嵌入。`]
  })
}
