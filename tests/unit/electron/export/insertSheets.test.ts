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
  const following = [await somePdf({ pages: 1 }), await somePdf({ pages: 1 })]
  const layout = { ...standardLayout, margins: 'mirrored' } as const
  // The first of these pages is the fifth of the document.
  insertSheets(pdf, { following, followingPages: [7, 8], begins: 5, layout })
  return PDFDocument.load(await pdf.save())
}

test('further sheets lie behind the first, each where its margins are', async () => {
  const pdf = await whole()

  expect(pdf.getPages().map(page => Math.round(page.getWidth()))).toEqual([200, 200, 595, 595, 200])
  const contents = pdf.getPages().map(({ node }) => String(node.Contents()))
  expect(new Set(contents).size).toBe(5)
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
  const following = [await somePdf({ pages: 1 })]
  const places = { followingPages: [3, 4], begins: 1, layout: standardLayout }

  expect(() => insertSheets(pdf, { following, ...places })).toThrow()
})
