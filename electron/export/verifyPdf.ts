import { readFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { Expected } from './expected.ts'
import { missingGlyphs } from './missingGlyphs.ts'
import {
  bookmarkClaims,
  contentsClaims,
  linkClaims,
  listClaims,
  pageClaims,
  sheetClaims,
} from './pdfClaims.ts'
import { type Claim, type Proof, proof } from './proof.ts'
import { type ReadPdf, readPdf } from './readPdf.ts'

/**
 * Opens our own PDF again and walks every link, bookmark, row and page number as
 * a person would; `subject` ends in a space or is empty.
 */
export async function verifyPdf(
  path: string,
  subject: string,
  expected: Expected,
): Promise<readonly Proof[]> {
  const bytes = await readFile(path)
  const opened = await openTwice(bytes).catch(() => null)
  if (!opened) return [proof('structure', `${subject}内部结构`, ['PDF 文件打不开。'])]
  const { pdf } = opened
  const read = withoutAliases(opened.read, expected)
  return [
    proof('links', `${subject}链接`, linkClaims(read, expected)),
    proof('contents', `${subject}目录`, contentsClaims(read, expected)),
    proof('bookmarks', `${subject}书签`, bookmarkClaims(read, expected)),
    proof('list', `${subject}证明材料目录`, listClaims(read, expected)),
    proof('sheets', `${subject}证明材料页`, sheetClaims(read, expected)),
    proof('pages', `${subject}页码`, pageClaims(read, expected)),
    proof('fonts', `${subject}字体`, fontClaims(pdf)),
    proof('glyphs', `${subject}字形`, glyphClaims(pdf)),
  ]
}

function withoutAliases(read: ReadPdf, { aliases }: Expected): ReadPdf {
  const pages = read.pages.map(page => ({
    ...page,
    links: page.links.map(link => ({
      ...link,
      target: link.target === null ? null : (aliases.get(link.target) ?? link.target),
    })),
  }))
  return { ...read, pages }
}

async function openTwice(bytes: Uint8Array) {
  const read = await readPdf(new Uint8Array(bytes))
  return { read, pdf: await PDFDocument.load(bytes, { updateMetadata: false }) }
}

function glyphClaims(pdf: PDFDocument): readonly Claim[] {
  return missingGlyphs(pdf).map((gaps, index) => {
    if (gaps.length === 0) return null
    const places = gaps.map(before => (before ? `“${before}”后面` : '页首'))
    return `第 ${index + 1} 页有 ${gaps.length} 个字印不出来：${[...new Set(places)].join('、')}。`
  })
}

const withFiles = new Set(['Type1', 'MMType1', 'TrueType', 'CIDFontType0', 'CIDFontType2'])

function fontClaims(pdf: PDFDocument): readonly Claim[] {
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
    return [isInside ? null : `字体“${nameOf(object)}”没有嵌入 PDF。`]
  })
}

function nameOf(font: PDFDict): string {
  const name = font.get(PDFName.of('BaseFont'))
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : '未命名'
}
