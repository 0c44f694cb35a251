import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFHexString, PDFName, PDFOperator, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import type { Expected } from '../../../../electron/export/expected.ts'
import { verifyPdf } from '../../../../electron/export/verifyPdf.ts'

type Made = {
  /** Named places that are there, by page. */
  readonly places?: Readonly<Record<string, number>>
  /** Links of the first page. */
  readonly links?: readonly string[]
  readonly numbers?: readonly string[]
  readonly bookmarks?: readonly (readonly [title: string, page: number])[]
  readonly labels?: object
}

/** Two pages with `words` and their numbers; on the first, links to named places. */
async function made({
  places = { two: 2 },
  links = ['two'],
  numbers = ['— 1 —', '— 2 —'],
  bookmarks = [],
  labels = { Nums: [0, { S: PDFName.of('D') }] },
}: Made = {}): Promise<string> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const pages = numbers.map((number, index) => {
    const page = pdf.addPage()
    page.drawText(['first', 'second', 'third'][index] ?? '', { font, size: 14, y: 400 })
    page.pushOperators(PDFOperator.of('BMC' as never, [PDFName.of('Artifact')]))
    page.drawText(number, { font, size: 14 })
    page.pushOperators(PDFOperator.of('EMC' as never))
    return page
  })
  const annotations = links.map(name => {
    const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
    link.set(PDFName.of('Dest'), PDFName.of(name))
    return pdf.context.register(link)
  })
  pages[0]?.node.set(PDFName.of('Annots'), pdf.context.obj(annotations))
  const target = (page: number) => [pages[page - 1]?.ref ?? 0, PDFName.of('XYZ'), 0, 700, 0]
  const dests = Object.entries(places).map(([name, page]) => [name, target(page)] as const)
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(dests)))
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj(labels as never))
  const outline = pdf.context.nextRef()
  const refs = bookmarks.map(() => pdf.context.nextRef())
  for (const [index, [title, page]] of bookmarks.entries()) {
    const next = refs[index + 1]
    const item = pdf.context.obj({
      Parent: outline,
      Dest: target(page) as never,
      ...(next ? { Next: next } : {}),
    })
    item.set(PDFName.of('Title'), PDFHexString.fromText(title))
    const ref = refs[index]
    if (ref) pdf.context.assign(ref, item)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first && last) {
    pdf.context.assign(outline, pdf.context.obj({ First: first, Last: last, Count: refs.length }))
    pdf.catalog.set(PDFName.of('Outlines'), outline)
  }
  const path = join(await mkdtemp(join(tmpdir(), 'verify-')), 'made.pdf')
  await writeFile(path, await pdf.save())
  return path
}

const expected: Expected = {
  pages: 2,
  hasCover: false,
  landings: new Map([['two', { page: 2, words: 'second' }]]),
  aliases: new Map(),
  links: [{ text: '', target: 'two' }],
  contents: [],
  bookmarks: [],
  sheets: [],
}

/** The face of these test files is not embedded, and that is said each time. */
const font = '字体“Helvetica”没有嵌入 PDF。'

async function faultsIn(file: Made, wanted: Partial<Expected> = {}): Promise<readonly string[]> {
  const proofs = await verifyPdf(await made(file), '', { ...expected, ...wanted })
  const faults = proofs.flatMap(proof => proof.faults)
  expect(faults).toContain(font)
  return faults.filter(fault => fault !== font)
}

test('finds nothing wrong with links, numbers and bookmarks that are right', async () => {
  const bookmarks = [{ title: 'second', isInWord: true }]
  expect(await faultsIn({ bookmarks: [['second', 2]] }, { bookmarks })).toEqual([])
})

test('names a link that leads nowhere, and the one that is missing for it', async () => {
  expect(await faultsIn({ links: ['three'] })).toEqual([
    '第 1 页的链接“（没有文字）”没有落点。',
    '应有一处链接“”，文件里没有找到。',
  ])
})

test('names a link that lands on a page before the printed one', async () => {
  expect(await faultsIn({ places: { two: 1 } })).toEqual([
    '第 1 页的链接“（没有文字）”通到第 1 页，应当通到第 2 页。',
  ])
})

test('names a link whose page does not bear what it promised', async () => {
  const landings = new Map([['two', { page: 2, words: '证明材料1-3' }]])

  expect(await faultsIn({}, { landings })).toEqual([
    '第 1 页的链接“（没有文字）”通到第 2 页，那一页上没有“证明材料1-3”。',
  ])
})

test('names a link to a place that the document does not have', async () => {
  expect(await faultsIn({ places: { two: 2, stray: 1 }, links: ['two', 'stray'] })).toEqual([
    '第 1 页的链接“（没有文字）”通到第 1 页，材料里没有这个去处。',
  ])
})

test('knows a sheet by the name that one citation has for it', async () => {
  const aliases = new Map([['from-cited-1', 'two']])

  expect(
    await faultsIn({ places: { 'from-cited-1': 2 }, links: ['from-cited-1'] }, { aliases }),
  ).toEqual([])
})

test('names a wrong page number, one that is missing, and a page too few', async () => {
  expect(await faultsIn({ numbers: ['', '— 3 —'] }, { pages: 3 })).toEqual([
    '第 1 页没有印页码。',
    '第 2 页印的页码是 3。',
    '应有 3 页，实有 2 页。',
  ])
})

test('lets the cover alone go without a number', async () => {
  expect(await faultsIn({ numbers: ['', '— 2 —'] }, { hasCover: true })).toEqual([])
})

test('names a page whose label is not its number', async () => {
  const labels = { Nums: [0, { S: PDFName.of('D'), St: 5 }] }

  expect(await faultsIn({ labels })).toEqual([
    '第 1 页的页面标签是“5”。',
    '第 2 页的页面标签是“6”。',
  ])
})

test('names a bookmark that is missing, out of order, or leads to another page', async () => {
  const wanted = ['first', 'second'].map(title => ({ title, isInWord: true }))

  expect(
    await faultsIn(
      {
        bookmarks: [
          ['second', 1],
          ['first', 1],
        ],
      },
      { bookmarks: wanted },
    ),
  ).toEqual(['书签“second”通到第 1 页，那一页上没有这个标题。', '缺少书签“second”，或顺序不对。'])
})

test('names a sheet of evidence that bears another number', async () => {
  const sheets = [{ number: '1-3', anchor: 'two', isFirst: true }]

  expect(await faultsIn({}, { sheets })).toEqual([
    '证明材料目录里的“1-3”没有链接或没有页码。',
    '第 2 页上没有印“证明材料1-3”。',
  ])
})

test('says that a file cannot be opened', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'verify-')), 'broken.pdf')
  await writeFile(path, '%PDF-1.7 and nothing else')

  const proofs = await verifyPdf(path, '', expected)

  expect(proofs.flatMap(({ faults }) => faults)).toEqual(['PDF 文件打不开。'])
})
