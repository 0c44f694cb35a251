import type { Expected } from './expected.ts'
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
export function verifyPdf(path: string, subject: string, expected: Expected): readonly Proof[] {
  const read = openedPdf(path, expected)
  if (!read) return [unreadable(subject)]
  return walked(read, subject, expected, {
    list: listClaims(read, expected),
    pages: pageClaims(read, expected),
  })
}

/** What is asked of every PDF; a part of one has another list and other numbers. */
export function walked(
  read: ReadPdf,
  subject: string,
  expected: Expected,
  own: Readonly<Record<'list' | 'pages', readonly Claim[]>>,
): readonly Proof[] {
  return [
    proof('links', `${subject}链接`, linkClaims(read, expected)),
    proof('contents', `${subject}目录`, contentsClaims(read, expected)),
    proof('bookmarks', `${subject}书签`, bookmarkClaims(read, expected)),
    proof('list', `${subject}证明材料目录`, own.list),
    proof('sheets', `${subject}证明材料页`, sheetClaims(read, expected)),
    proof('pages', `${subject}页码`, own.pages),
    proof('fonts', `${subject}字体`, fontClaims(read)),
    proof('glyphs', `${subject}字形`, glyphClaims(read)),
  ]
}

export function unreadable(subject: string): Proof {
  return proof('structure', `${subject}内部结构`, ['PDF 文件打不开。'])
}

/** With the names of sheets by which `expected` knows them; null when it cannot be read. */
export function openedPdf(path: string, expected: Pick<Expected, 'aliases'>): ReadPdf | null {
  const opened = readOrNull(path)
  return opened && withoutAliases(opened, expected)
}

function withoutAliases(read: ReadPdf, { aliases }: Pick<Expected, 'aliases'>): ReadPdf {
  const pages = read.pages.map(page => ({
    ...page,
    links: page.links.map(link => ({
      ...link,
      target: link.target === null ? null : (aliases.get(link.target) ?? link.target),
    })),
  }))
  return { ...read, pages }
}

function readOrNull(path: string): ReadPdf | null {
  try {
    return readPdf(path)
  } catch {
    return null
  }
}

function glyphClaims({ pages }: ReadPdf): readonly Claim[] {
  return pages.map(({ gaps }, index) => {
    if (gaps.length === 0) return null
    const places = gaps.map(before => (before ? `“${before}”后面` : '页首'))
    return `第 ${index + 1} 页有 ${gaps.length} 个字印不出来：${[...new Set(places)].join('、')}。`
  })
}

function fontClaims({ fonts }: ReadPdf): readonly Claim[] {
  return fonts.map(({ name, isInside }) => (isInside ? null : `字体“${name}”没有嵌入 PDF。`))
}
