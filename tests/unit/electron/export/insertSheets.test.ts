import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib'
import { expect, test } from 'vitest'
import { standardLayout } from '#shared/domain/layouts'
import { insertSheets } from '../../../../electron/export/insertSheets.ts'
import { somePdf } from './somePdf.ts'
import { taggedPdf } from './taggedPdf.ts'

const name = PDFName.of

/** Two tagged pages, of which the second has two further sheets behind it. */
async function whole() {
  const pdf = await PDFDocument.load(await taggedPdf(3))
  const [, second] = pdf.getPages()
  const dests = { 'from-cited-1': [second?.ref ?? 0, 'XYZ', 0, 9, 0] }
  pdf.catalog.set(name('Dests'), pdf.context.obj(dests as never))
  const following = {
    pdfs: [await somePdf({ pages: 1 }), await somePdf({ pages: 1 })],
    pages: [3, 4],
    names: new Map([['from-cited-1', 4]]),
  }
  insertSheets(pdf, following, { ...standardLayout, margins: 'mirrored' })
  return PDFDocument.load(await pdf.save())
}

test('further sheets lie behind the first, each where its margins are', async () => {
  const pdf = await whole()

  expect(pdf.getPages().map(page => Math.round(page.getWidth()))).toEqual([200, 200, 595, 595, 200])
  const contents = pdf.getPages().map(({ node }) => String(node.Contents()))
  expect(new Set(contents).size).toBe(5)
})

test('what leads to one of them ends there', async () => {
  const pdf = await whole()
  const dest = pdf.catalog.lookup(name('Dests'), PDFDict).lookup(name('from-cited-1'), PDFArray)

  expect(dest.get(0)).toBe(pdf.getPage(3).ref)
})

test('they are tagged in their order, and known by a key of their own', async () => {
  const pdf = await whole()
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const kids = root.lookup(name('K'), PDFDict).lookup(name('K'), PDFArray)
  const pageOf = (head: PDFDict): unknown => {
    const words = head.lookup(name('K'), PDFArray).lookup(0, PDFDict)
    return words.get(name('Pg'))
  }
  const pages = Array.from({ length: kids.size() }, (_, index) =>
    pageOf(kids.lookup(index, PDFDict)),
  )

  expect(pages.slice(2, 4)).toEqual([pdf.getPage(2).ref, pdf.getPage(3).ref])
  const keys = pdf
    .getPages()
    .map(({ node }) => node.lookup(name('StructParents'), PDFNumber).asNumber())
  expect(keys).toEqual([0, 1, 3, 4, 2])
})

test('refuses other sheets than there are places for', async () => {
  const pdf = await PDFDocument.load(await taggedPdf(3))
  const following = { pdfs: [await somePdf({ pages: 1 })], pages: [3, 4], names: new Map() }

  expect(() => insertSheets(pdf, following, standardLayout)).toThrow()
})
