import {
  decodePDFRawStream,
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { standardLayout } from '#shared/domain/layouts'
import { type Assembly, assemblePdf } from '../../../../electron/export/assemblePdf.ts'
import { somePdf, wholeOf } from './somePdf.ts'

let assembly: Assembly

beforeAll(async () => {
  assembly = {
    text: await textOf([594, 841], [594, 841], [594, 841]),
    numbers: await somePdf({ pages: 3, size: [595, 842], withForeignFont: true }),
    title: '城市照明处申报材料',
    author: '城市照明处',
    date: '2026-11-03',
    layout: standardLayout,
    bookmarks: [],
    showsBookmarks: true,
  }
})

const bytes = async () => wholeOf(await assemblePdf(assembly))
const assembled = async () => PDFDocument.load(await bytes(), { updateMetadata: false })

test('keeps the pages and makes them exactly A4', async () => {
  const pdf = await assembled()

  expect(pdf.getPageCount()).toBe(3)
  expect(pdf.getPage(0).getWidth()).toBeCloseTo(595.276, 2)
  expect(pdf.getPage(0).getHeight()).toBeCloseTo(841.89, 2)
})

test('leaves a page on its side as it lies, and turns its number with it', async () => {
  const text = await textOf([594, 841], [841, 594])
  const made = await wholeOf(await assemblePdf({ ...assembly, text }))
  const pdf = await PDFDocument.load(made)
  const [upright, wide] = pdf.getPages()

  expect(wide?.getWidth()).toBeCloseTo(841.89, 2)
  expect(wide?.getHeight()).toBeCloseTo(595.276, 2)
  // The foot of the sheet is the left edge of the page: the number runs downwards there.
  expect(upright && contentOf(upright)).not.toMatch(turnedRight)
  expect(wide && contentOf(wide)).toMatch(turnedRight)
})

const turnedRight = /^0 -1 1 0 0 595\.27\d* cm$/m

async function textOf(...sizes: readonly [number, number][]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const size of sizes) pdf.addPage(size).drawRectangle({ width: 9, height: 9 })
  return pdf.save()
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  if (!(contents instanceof PDFArray)) return ''
  const streams = contents.asArray().map(ref => page.doc.context.lookup(ref))
  return streams
    .map(stream =>
      stream instanceof PDFRawStream
        ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
        : '',
    )
    .join('\n')
}

test('says whose file it is, and carries the date of the document', async () => {
  const pdf = await assembled()

  expect(pdf.getTitle()).toBe('城市照明处申报材料')
  expect(pdf.getAuthor()).toBe('城市照明处')
  expect(pdf.getCreationDate()).toEqual(new Date('2026-11-03T12:00:00Z'))
  expect(pdf.getModificationDate()).toEqual(new Date('2026-11-03T12:00:00Z'))
})

test('gives the same bytes for the same input', async () => {
  const [first, second] = [await bytes(), await bytes()]

  expect(Buffer.compare(first, second)).toBe(0)
})

test('opens at the top of the first page, at its real size', async () => {
  const pdf = await assembled()
  const action = pdf.catalog.lookup(PDFName.of('OpenAction'), PDFArray)

  expect(action.get(0)).toBe(pdf.getPage(0).ref)
  expect(String(action.get(4))).toBe('1')
})

test('says the same of itself as XMP, and marks its language', async () => {
  const text = Buffer.from(await bytes()).toString('utf8')

  expect(text.startsWith('%PDF-1.7')).toBe(true)
  expect(text).toContain('<rdf:li xml:lang="x-default">城市照明处申报材料</rdf:li>')
  expect(text).toContain('<xmp:CreateDate>2026-11-03T12:00:00Z</xmp:CreateDate>')
  expect(String((await assembled()).catalog.get(PDFName.of('Lang')))).toContain('zh-CN')
})
