import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { type ExpectedPdf, verifyPdf } from '../../../../electron/export/verifyPdf.ts'

type Made = { readonly linkTo: string; readonly numbers?: readonly string[] }

/** Two pages; on the first a link to the named place `two`, which is the second page. */
async function made({ linkTo, numbers = ['— 1 —', '— 2 —'] }: Made): Promise<string> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const pages = numbers.map(number => {
    const page = pdf.addPage()
    page.drawText(number, { font, size: 14 })
    return page
  })
  const [first, second] = pages
  const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
  link.set(PDFName.of('Dest'), PDFName.of(linkTo))
  first?.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(link)]))
  const place = pdf.context.obj([second?.ref ?? 0, 'XYZ', 0, 700, 0])
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj({ two: place }))
  const path = join(await mkdtemp(join(tmpdir(), 'verify-')), 'made.pdf')
  await writeFile(path, await pdf.save())
  return path
}

const expected: ExpectedPdf = {
  pages: 2,
  hasCover: false,
  anchors: new Map([['two', 2]]),
  bookmarks: [],
  marks: [],
}
const faultsIn = async (path: string, wanted = expected) =>
  (await verifyPdf(path, 'PDF', wanted)).flatMap(({ faults }) => faults)

/** The face of these test files is not embedded, and that is said each time. */
const font = '字体“/Helvetica”没有嵌入。'

test('finds nothing wrong with links and numbers that are right', async () => {
  expect(await faultsIn(await made({ linkTo: 'two' }))).toEqual([font])
})

test('finds a link that leads nowhere', async () => {
  expect(await faultsIn(await made({ linkTo: 'three' }))).toEqual([
    '第 1 页有一处链接没有通到该到的页。',
    font,
  ])
})

test('finds a link that lands on another page than the printed one', async () => {
  const printed = { ...expected, anchors: new Map([['two', 1]]) }

  expect(await faultsIn(await made({ linkTo: 'two' }), printed)).toEqual([
    '第 1 页有一处链接没有通到该到的页。',
    font,
  ])
})

test('finds a wrong page number, and a page too few', async () => {
  const path = await made({ linkTo: 'two', numbers: ['— 1 —', '— 3 —'] })

  expect(await faultsIn(path, { ...expected, pages: 3 })).toEqual([
    '第 2 页的页码不对。',
    '应有 3 页，实有 2 页。',
    font,
  ])
})

test('finds a bookmark and a mark that are not there', async () => {
  const wanted = { ...expected, bookmarks: ['一、创新'], marks: [{ page: 2, text: '证明材料1-1' }] }

  expect(await faultsIn(await made({ linkTo: 'two' }), wanted)).toEqual([
    '缺少书签“一、创新”。',
    '第 2 页上没有找到“证明材料1-1”。',
    font,
  ])
})
