import { expect, test } from 'vitest'
import type { Expected } from '../../../../electron/export/expected.ts'
import { contentsClaims, linkClaims, listClaims } from '../../../../electron/export/pdfClaims.ts'
import type { ReadPdf } from '../../../../electron/export/readPdf.ts'

const page = (number: number, text: string, links: ReadPdf['pages'][number]['links'] = []) => ({
  text,
  printed: number,
  label: String(number),
  links,
  gaps: [],
})

/** Contents on page 1, a heading on 2, a sheet of evidence on 3. */
function read(change: { readonly number?: string; readonly landing?: string } = {}): ReadPdf {
  const { number = '2', landing = '一、创新' } = change
  return {
    pages: [
      page(1, '目录一、创新2', [
        { text: '一、创新', target: 'heading-1', page: 2 },
        { text: number, target: 'heading-1', page: 2 },
      ]),
      page(2, landing, [
        { text: '1-3', target: 'evidence-3', page: 3 },
        { text: '3', target: 'evidence-3', page: 3 },
      ]),
      page(3, '证明材料1-3表彰决定引用于第2页', [{ text: '2', target: 'cited-1', page: 2 }]),
    ],
    bookmarks: [],
    fonts: [],
  }
}

const expected: Expected = {
  pages: 3,
  hasCover: false,
  landings: new Map([
    ['heading-1', { page: 2, words: '一、创新' }],
    ['evidence-3', { page: 3, words: '证明材料1-3　表彰决定' }],
    ['cited-1', { page: 2, words: '创新' }],
  ]),
  aliases: new Map(),
  links: [{ text: '1-3', target: 'evidence-3' }],
  contents: [{ text: '一、创新', target: 'heading-1' }],
  bookmarks: [],
  sheets: [{ number: '1-3', anchor: 'evidence-3', isFirst: true }],
}

const faults = (claims: readonly (string | null)[]) => claims.filter(claim => claim !== null)

test('finds nothing wrong with rows that lead where they say', () => {
  const all = [linkClaims, contentsClaims, listClaims].flatMap(claims => claims(read(), expected))

  expect(faults(all)).toEqual([])
  expect(all).toHaveLength(7)
})

test('names a row of the contents whose number is not the one printed on its page', () => {
  expect(faults(contentsClaims(read({ number: '12' }), expected))).toEqual([
    '目录里的“一、创新”印的页码是 12，通到的那一页印着“— 2 —”。',
  ])
  expect(faults(linkClaims(read({ number: '12' }), expected))).toEqual([
    '第 1 页的链接“12”通到的那一页印着“— 2 —”，不是 12。',
  ])
})

test('names a row of the contents that lands where its heading is not', () => {
  expect(faults(contentsClaims(read({ landing: '二、规范' }), expected))).toEqual([
    '目录里的“一、创新”通到第 2 页，那一页上没有这个标题。',
  ])
})

test('takes a radical for the character that shares its glyph', () => {
  const landings = new Map([['cited-1', { page: 2, words: '看见' }]])
  const claims = linkClaims(
    {
      pages: [page(1, '', [{ text: '1', target: 'cited-1', page: 2 }]), page(1, '看⻅')],
      bookmarks: [],
      fonts: [],
    },
    { ...expected, landings, links: [] },
  )

  expect(faults(claims)).toEqual([])
})
