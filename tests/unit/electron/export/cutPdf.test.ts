import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from 'pdf-lib'
import { beforeEach, expect, test } from 'vitest'
import { signpostTitle } from '#shared/document/package/signpost'
import { cutPdf } from '../../../../electron/export/cutPdf.ts'
import type { ExpectedCut } from '../../../../electron/export/expectedCut.ts'
import { readPdf } from '../../../../electron/export/readPdf.ts'
import { verifyCut } from '../../../../electron/export/verifyCut.ts'
import { weighRanges } from '../../../../electron/export/weighRanges.ts'
import { linkedPdf } from './linkedPdf.ts'
import { wholeOf } from './somePdf.ts'

let folder: string
let whole: string
let signpost: string

const backTo = (page: string) => [{ text: page, to: 'cited-1' }]

/** A page of text that cites three sheets, a second one, and the sheets: 1-1 has two, 1-2 and 1-3 one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cut-'))
  whole = join(folder, 'whole.pdf')
  signpost = join(folder, 'signpost.pdf')
  const cites = ['1-1', '1-2', '1-3'].map((text, index) => ({ text, to: `evidence-${index + 1}` }))
  const pages = [
    { words: '一、创新', number: '— 1 —', links: cites },
    { words: '二、规范', number: '— 2 —' },
    { words: '证明材料1-1　奖牌', number: '— 3 —', links: backTo('1') },
    { words: '证明材料1-1', number: '— 4 —' },
    { words: '证明材料1-2　报告', number: '— 5 —', links: backTo('1') },
    { words: '证明材料1-3　台账', number: '— 6 —', links: backTo('1') },
  ]
  const sheets = [
    { title: '证明材料1-1　奖牌', page: 3 },
    { title: '证明材料1-2　报告', page: 5 },
    { title: '证明材料1-3　台账', page: 6 },
  ]
  const bookmarks = [
    { title: '一、创新', page: 1, within: [{ title: '二、规范', page: 2 }, ...sheets] },
  ]
  const places = { 'cited-1': 1, 'evidence-1': 3, 'evidence-2': 5, 'evidence-3': 6 }
  await writeFile(whole, await linkedPdf({ pages, places, bookmarks }))
  const words = `${signpostTitle}正文、证明材料1-1证明材料1-2至1-3`
  await writeFile(signpost, await linkedPdf({ pages: [{ words }], places: {}, bookmarks: [] }))
})

const head = { title: '申报材料（证明材料1-2至1-3）', author: '城市照明处', date: '2026-11-03' }
const cutOf = async (pages: readonly number[]) =>
  wholeOf(
    cutPdf({ path: whole, pages, signpost: { path: signpost, title: signpostTitle }, ...head }),
  )

async function cutTo(pages: readonly number[], change?: (pdf: PDFDocument) => void) {
  const path = join(folder, 'cut.pdf')
  const bytes = await cutOf(pages)
  if (!change) await writeFile(path, bytes)
  else {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    change(pdf)
    await writeFile(path, await pdf.save())
  }
  return path
}

/** What is promised of the sheets 1-2 and 1-3, on the pages 5 and 6. */
const expected: ExpectedCut = {
  numbers: [5, 6],
  hasText: false,
  pages: 6,
  hasCover: false,
  landings: new Map([
    ['evidence-2', { page: 1, words: '证明材料1-2　报告' }],
    ['evidence-3', { page: 2, words: '证明材料1-3　台账' }],
    ['cited-1', { page: 3, words: '正文', isElsewhere: true }],
  ]),
  aliases: new Map(),
  links: [
    { text: '1', target: 'cited-1' },
    { text: '1', target: 'cited-1' },
  ],
  contents: [],
  bookmarks: ['证明材料1-2　报告', '证明材料1-3　台账', signpostTitle].map(title => ({
    title,
    isInWord: false,
  })),
  sheets: [
    { number: '1-2', anchor: 'evidence-2', isFirst: true },
    { number: '1-3', anchor: 'evidence-3', isFirst: true },
  ],
}

/** The same of the text and 1-1. */
const expectedFirst: ExpectedCut = {
  ...expected,
  numbers: [1, 2, 3, 4],
  hasText: true,
  landings: new Map([
    ['cited-1', { page: 1, words: '一、创新' }],
    ['evidence-1', { page: 3, words: '证明材料1-1　奖牌' }],
    ['evidence-2', { page: 5, words: '证明材料1-2至1-3', isElsewhere: true }],
    ['evidence-3', { page: 5, words: '证明材料1-2至1-3', isElsewhere: true }],
  ]),
  links: [
    ...[1, 2, 3].map(number => ({ text: `1-${number}`, target: `evidence-${number}` })),
    { text: '1', target: 'cited-1' },
  ],
  bookmarks: ['一、创新', '二、规范', '证明材料1-1　奖牌', signpostTitle].map(title => ({
    title,
    isInWord: false,
  })),
  sheets: [],
}

const faultsOf = (path: string, promised = expected) =>
  verifyCut(path, '', promised).flatMap(({ kind, faults }) => faults.map(fault => [kind, fault]))

test('a part has its pages, the numbers that are printed on them, and behind them the signpost', async () => {
  const read = readPdf(await cutTo([5, 6]))

  expect(read.pages.map(({ label }) => label)).toEqual(['5', '6', '分封说明'])
  expect(read.pages.map(({ printed }) => printed)).toEqual([5, 6, null])
  expect(read.bookmarks).toEqual([
    { title: '证明材料1-2　报告', page: 1 },
    { title: '证明材料1-3　台账', page: 2 },
    { title: signpostTitle, page: 3 },
  ])
})

test('pages from two places keep their numbers', async () => {
  const { pages } = readPdf(await cutTo([1, 2, 6]))

  expect(pages.map(({ label }) => label)).toEqual(['1', '2', '6', '分封说明'])
})

test('a link leads where it led when that is in the part, else to the signpost', async () => {
  const { pages } = readPdf(await cutTo([1, 2, 3, 4]))

  expect(pages[0]?.links).toEqual([
    { text: '1-1', target: 'evidence-1', page: 3 },
    { text: '1-2', target: 'evidence-2', page: 5 },
    { text: '1-3', target: 'evidence-3', page: 5 },
  ])
  expect(pages[2]?.links).toEqual([{ text: '1', target: 'cited-1', page: 1 }])
})

test('the bookmarks of a part stand as they stood, all open', async () => {
  const pdf = await PDFDocument.load(await cutOf([1, 2, 3, 4]))
  const outline = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)

  expect(String(outline.get(PDFName.of('Count')))).toBe('4')
  const first = outline.lookup(PDFName.of('First'), PDFDict)
  expect(first.get(PDFName.of('Parent'))).toBe(pdf.catalog.get(PDFName.of('Outlines')))
  expect(first.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('一、创新')
  const within = first.lookup(PDFName.of('First'), PDFDict)
  expect(within.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('二、规范')
})

test('the tags of a part are those of its pages, and every page finds its own', async () => {
  const pdf = await PDFDocument.load(await cutOf([5, 6]))
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const document = root.lookup(PDFName.of('K'), PDFDict)
  const parts = document.lookup(PDFName.of('K'), PDFArray)
  // Two sheets, and the signpost in a part of its own.
  expect(parts.size()).toBe(3)
  expect(String(parts.lookup(2, PDFDict).get(PDFName.of('S')))).toBe('/Sect')

  const numbers = root
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray)
  expect(numbers.size()).toBe(6)
  for (const [index, page] of pdf.getPages().entries()) {
    expect(String(page.node.get(PDFName.of('StructParents')))).toBe(String(index))
    const [title] = numbers.lookup(2 * index + 1, PDFArray).asArray()
    const heading = title instanceof PDFRef ? pdf.context.lookup(title, PDFDict) : null
    const [words] = heading?.lookup(PDFName.of('K'), PDFArray).asArray() ?? []
    expect(words instanceof PDFDict && words.get(PDFName.of('Pg'))).toBe(page.ref)
  }
  const names = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
  const ids = names.asArray().filter((_, index) => index % 2 === 0)
  expect(new Set(ids.map(String)).size).toBe(ids.length)
  expect([...ids.map(String)].sort()).toEqual(ids.map(String))
})

test('says what it is, and nothing of what is not in it', async () => {
  const bytes = await cutOf([5, 6])
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })

  expect([pdf.getTitle(), pdf.getAuthor()]).toEqual([head.title, head.author])
  expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-03T12:00:00.000Z')
  expect(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true')
  const pages = pdf.context
    .enumerateIndirectObjects()
    .filter(([, one]) => one instanceof PDFDict && String(one.get(PDFName.of('Type'))) === '/Page')
  expect(pages.length).toBe(3)
  expect(Buffer.compare(bytes, await cutOf([5, 6]))).toBe(0)
})

test('what holds is proved, link by link, in the first part and in a later one', async () => {
  const counts = (promised: ExpectedCut, path: string) =>
    verifyCut(path, '', promised).map(({ kind, passed, total }) => [kind, passed, total])

  expect(counts(expected, await cutTo([5, 6]))).toEqual([
    ['links', 2, 2],
    ['contents', 0, 0],
    ['bookmarks', 3, 3],
    ['list', 0, 0],
    ['sheets', 2, 2],
    ['pages', 3, 3],
    ['fonts', 0, 0],
    ['glyphs', 3, 3],
  ])
  expect(faultsOf(await cutTo([1, 2, 3, 4]), expectedFirst)).toEqual([])
})

test('other pages than promised are named', async () => {
  expect(faultsOf(await cutTo([3, 6]))).toContainEqual(['pages', '第 1 页的页面标签是“3”。'])
  expect(faultsOf(await cutTo([3, 6]))).toContainEqual(['sheets', '第 1 页上没有印“证明材料1-2”。'])
})

test('a label that is not what is printed is named', async () => {
  const path = await cutTo([5, 6], pdf => {
    const labels = pdf.context.obj({ Nums: [0, { S: PDFName.of('D') }] } as never)
    pdf.catalog.set(PDFName.of('PageLabels'), labels)
  })

  expect(faultsOf(path)).toEqual([
    ['pages', '第 1 页的页面标签是“1”。'],
    ['pages', '第 2 页的页面标签是“2”。'],
    ['pages', '没有“各封邮件里的材料”一页。'],
  ])
})

/** Makes a named place of the part another one. */
const aim = (name: string, page: number) => (pdf: PDFDocument) => {
  const place = [pdf.getPage(page - 1).ref, PDFName.of('Fit')]
  pdf.catalog
    .lookup(PDFName.of('Dests'), PDFDict)
    .set(PDFName.of(name), pdf.context.obj(place as never))
}

test('a link to the wrong page of its part is named', async () => {
  expect(faultsOf(await cutTo([1, 2, 3, 4], aim('evidence-1', 4)), expectedFirst)).toEqual([
    ['links', '第 1 页的链接“1-1”通到第 4 页，应当通到第 3 页。'],
  ])
})

test('a link out of its part that does not lead to the signpost is named', async () => {
  expect(faultsOf(await cutTo([5, 6], aim('cited-1', 1)))).toEqual([
    ['links', '第 1 页的链接“1”通到第 1 页，应当通到第 3 页。'],
    ['links', '第 2 页的链接“1”通到第 1 页，应当通到第 3 页。'],
  ])
})

test('a signpost that does not name where the end of a link is is named', async () => {
  const pages = [{ words: `${signpostTitle}证明材料1-1证明材料1-2至1-3` }]
  await writeFile(signpost, await linkedPdf({ pages, places: {}, bookmarks: [] }))

  expect(faultsOf(await cutTo([5, 6]))[0]).toEqual([
    'links',
    '第 1 页的链接“1”通到第 3 页，那一页上没有“正文”。',
  ])
})

test('a link that is missing, or leads nowhere, is named', async () => {
  const without = await cutTo([5, 6], pdf => pdf.getPage(0).node.delete(PDFName.of('Annots')))
  expect(faultsOf(without)).toEqual([['links', '应有一处链接“1”，文件里没有找到。']])
  const nowhere = await cutTo([5, 6], pdf => pdf.catalog.delete(PDFName.of('Dests')))
  expect(faultsOf(nowhere)[0]).toEqual(['links', '第 1 页的链接“1”没有落点。'])
})

test('a bookmark to the wrong page, and one that is missing, are named', async () => {
  const outlineOf = (pdf: PDFDocument) => pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const wrong = await cutTo([5, 6], pdf => {
    const place = [pdf.getPage(1).ref, PDFName.of('Fit')]
    const first = outlineOf(pdf).lookup(PDFName.of('First'), PDFDict)
    first.set(PDFName.of('Dest'), pdf.context.obj(place as never))
  })
  expect(faultsOf(wrong)).toEqual([
    ['bookmarks', '书签“证明材料1-2　报告”通到第 2 页，那一页上没有这个标题。'],
  ])
  const missing = await cutTo([5, 6], pdf => {
    const first = outlineOf(pdf).lookup(PDFName.of('First'), PDFDict)
    outlineOf(pdf).set(PDFName.of('First'), first.get(PDFName.of('Next')) as never)
  })
  expect(faultsOf(missing)).toEqual([['bookmarks', '缺少书签“证明材料1-2　报告”，或顺序不对。']])
})

test('a file that cannot be read is said, not passed over', async () => {
  const path = join(folder, 'broken.pdf')
  await writeFile(path, (await cutOf([5, 6])).subarray(0, 900))

  expect(faultsOf(path)).toEqual([['structure', 'PDF 文件打不开。']])
})

test('pages that the whole does not have are refused', async () => {
  await expect(cutOf([6, 7])).rejects.toThrow('a part of pages')
})

test('weighs what pages share once, and never too little', async () => {
  const pdf = await PDFDocument.load(await linkedWithNoise())
  await writeFile(whole, await pdf.save())
  const ranges = [[3, 4], [5]]
  const { shared, own } = weighRanges({ path: whole, ranges })
  const [light = 0, heavy = 0] = own

  expect(light).toBeLessThan(3_000)
  expect(heavy).toBeGreaterThan(50_000)
  const signpostAndHead = 6_000
  const most = [shared + light, shared + heavy].map(bytes => bytes + signpostAndHead)
  for (const [index, pages] of ranges.entries()) {
    expect((await cutOf(pages)).length).toBeLessThanOrEqual(most[index] ?? 0)
  }
  const together = (await cutOf([3, 4, 5])).length
  expect(together).toBeLessThanOrEqual(shared + light + heavy + signpostAndHead)
  expect(together).toBeGreaterThan(50_000)
})

/** On the fifth page something that nothing makes smaller. */
async function linkedWithNoise(): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises')
  const pdf = await PDFDocument.load(await readFile(whole))
  const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)
  const stream = pdf.context.register(pdf.context.stream(noise))
  pdf.getPage(4).node.set(PDFName.of('Metadata'), stream)
  return pdf.save()
}
