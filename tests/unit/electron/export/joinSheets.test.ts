import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { standardLayout } from '#shared/domain/layouts'
import { assemblePdf } from '../../../../electron/export/assemblePdf.ts'
import { assembleSheets, type SheetsAssembly } from '../../../../electron/export/assembleSheets.ts'
import { plainPng } from '../../../../electron/export/plainPng.ts'
import { aPngFile } from '../../../builders/evidenceFiles.ts'
import { greyPixel, somePdf, wholeOf } from './somePdf.ts'
import { taggedPdf } from './taggedPdf.ts'

const name = PDFName.of

/** Pages with a bookmark for each, and on the first a link to `to`, as Chromium writes them. */
async function page(pages: number, titles: readonly string[], to?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await taggedPdf(pages))
  const { context } = pdf
  const outlines = context.nextRef()
  const refs = titles.map(() => context.nextRef())
  for (const [index, title] of titles.entries()) {
    const [ref, prev, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (!ref) continue
    const dest = [pdf.getPage(index).ref, 'XYZ', 0, 90, 0]
    const item = { Title: PDFString.of(title), Parent: outlines, Dest: dest }
    context.assign(
      ref,
      context.obj({ ...item, ...(prev && { Prev: prev }), ...(next && { Next: next }) }),
    )
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first && last) {
    context.assign(outlines, context.obj({ First: first, Last: last, Count: refs.length }))
    pdf.catalog.set(name('Outlines'), outlines)
  }
  if (to !== undefined) {
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 20, 20], Dest: name(to) }
    pdf.getPage(0).node.set(name('Annots'), context.obj([context.register(context.obj(link))]))
  }
  return pdf.save({ useObjectStreams: false })
}

const sheetsWith = async (change: Partial<SheetsAssembly> = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  const [picture, evidence] = [join(folder, 'a.jpg'), join(folder, 'b.pdf')]
  await writeFile(picture, greyPixel)
  await writeFile(evidence, await somePdf({ pages: 2 }))
  const assembly: SheetsAssembly = {
    leading: await page(2, ['1-1', '1-2'], 'cited-1'),
    following: [await somePdf({ pages: 1 })],
    followingPages: [6],
    begins: 4,
    numbers: await somePdf({ pages: 8, size: [595, 842] }),
    framed: [
      { page: 4, picture, alt: '证明材料1-1　奖牌' },
      { page: 5, picture, alt: '', pdf: { path: evidence, page: 1, rotation: 90 } },
      { page: 6, picture, alt: '', pdf: { path: evidence, page: 2, rotation: 90 } },
    ],
    layout: standardLayout,
    bookmarks: ['证明材料1-1　奖牌', '证明材料1-2　报告'],
    names: new Map([['from-cited-1', 6]]),
    ...change,
  }
  return { assembly, folder }
}

/** The file with what is written behind it. */
async function joined(sheets: Uint8Array, folder: string): Promise<Uint8Array> {
  const path = join(folder, 'whole.pdf')
  await writeFile(path, sheets)
  const behind = await assemblePdf({
    text: await page(3, ['封面', '一、基本情况', '二、证明材料'], 'from-cited-1'),
    numbers: await somePdf({ pages: 8, size: [595, 842] }),
    sheets: { path, sha256: createHash('sha256').update(sheets).digest('hex') },
    title: '申报材料',
    author: '城市照明处',
    date: '2026-11-03',
    layout: standardLayout,
    bookmarks: ['封面', '一、基本情况', '二、证明材料'],
    showsBookmarks: true,
  })
  return new Uint8Array(Buffer.concat([sheets, await wholeOf(behind)]))
}

let whole: { readonly bytes: Uint8Array; readonly path: string }

beforeAll(async () => {
  const { assembly, folder } = await sheetsWith()
  const bytes = await joined(await wholeOf(await assembleSheets(assembly, () => {})), folder)
  whole = { bytes, path: join(folder, 'checked.pdf') }
  await writeFile(whole.path, bytes)
})

const qpdf = (...options: readonly string[]) =>
  execFileSync('qpdf', [...options, whole.path], { encoding: 'utf8' })

test('the sheets follow the text, in one sound file with the sizes of paper', async () => {
  expect(qpdf('--check')).toContain('No syntax or stream encoding')
  const pdf = await PDFDocument.load(whole.bytes)

  // All lie on their side here but the one that was put between.
  expect(pdf.getPages().map(page => page.getWidth().toFixed(2))).toEqual([
    ...Array.from({ length: 5 }, () => '841.89'),
    '595.28',
  ])
  expect(pdf.getTitle()).toBe('申报材料')
})

test('what is written behind the sheets leaves them as they are', async () => {
  const { assembly, folder } = await sheetsWith()
  const sheets = await wholeOf(await assembleSheets(assembly, () => {}))
  const again = await joined(sheets, folder)

  expect(Buffer.compare(again.subarray(0, sheets.length), sheets)).toBe(0)
  expect(Buffer.compare(again, whole.bytes)).toBe(0)
  expect(Buffer.from(sheets).toString('latin1')).not.toMatch(/CreationDate|Producer/)
})

type Item = { readonly title: string; readonly destpageposfrom1: number; readonly kids: Item[] }

test('their bookmarks stand under the last heading of the text, open, each with its page', () => {
  const { outlines } = JSON.parse(qpdf('--json', '--json-key=outlines')) as { outlines: Item[] }
  const seen = ({ title, destpageposfrom1: page, kids }: Item): unknown =>
    kids.length > 0 ? [title, page, kids.map(seen)] : [title, page]

  expect(outlines.map(seen)).toEqual([
    ['封面', 1],
    ['一、基本情况', 2],
    [
      '二、证明材料',
      3,
      [
        ['证明材料1-1　奖牌', 4],
        ['证明材料1-2　报告', 5],
      ],
    ],
  ])
})

test('every bookmark is counted, so that readers show all of them', async () => {
  const pdf = await PDFDocument.load(whole.bytes)
  const outlines = pdf.catalog.lookup(name('Outlines'), PDFDict)
  const last = outlines.lookup(name('Last'), PDFDict)

  expect(outlines.lookup(name('Count'), PDFNumber).asNumber()).toBe(5)
  expect(last.lookup(name('Count'), PDFNumber).asNumber()).toBe(2)
})

test('a link in the text ends at the top of its sheet, and one on a sheet where it is cited', async () => {
  const pdf = await PDFDocument.load(whole.bytes)
  const dests = pdf.catalog.lookup(name('Dests'), PDFDict)
  const pageOf = (key: string) => dests.lookup(name(key), PDFArray).get(0)

  expect(pageOf('from-cited-1')).toBe(pdf.getPage(5).ref)
  expect(pageOf('cited-1')).toBe(pdf.getPage(0).ref)
})

test('one tree of tags holds both, with a key for every page', async () => {
  const pdf = await PDFDocument.load(whole.bytes)
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const kids = root.lookup(name('K'), PDFDict).lookup(name('K'), PDFArray)
  const part = kids.lookup(kids.size() - 1, PDFDict)
  const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray).asArray()
  const keys = numbers.flatMap(one => (one instanceof PDFNumber ? [one.asNumber()] : []))
  const own = pdf
    .getPages()
    .map(({ node }) => node.lookup(name('StructParents'), PDFNumber).asNumber())

  expect(kids.size()).toBe(4)
  expect(String(part.get(name('S')))).toBe('/Part')
  expect(part.get(name('P'))).toBe(root.get(name('K')))
  expect(keys).toEqual(keys.toSorted((a, b) => a - b))
  expect([...own].sort()).toEqual([...keys].sort())
  expect(execFileSync('pdfinfo', ['-struct', whole.path], { encoding: 'utf8' })).toContain('Part')
})

test('on even pages sheets stand where those margins are, with the ways back that they hold', async () => {
  const linkOf = async (begins: number) => {
    const layout = { ...standardLayout, margins: 'mirrored' } as const
    const { assembly } = await sheetsWith({
      layout,
      begins,
      followingPages: [begins + 2],
      framed: [],
    })
    const pdf = await PDFDocument.load(await wholeOf(await assembleSheets(assembly, () => {})))
    const rect = pdf.getPage(0).node.Annots()?.lookup(0, PDFDict).lookup(name('Rect'), PDFArray)
    return rect?.asRectangle()
  }

  expect(await linkOf(5)).toEqual({ x: 10, y: 10, width: 10, height: 10 })
  // 26 instead of 28 mm.
  expect((await linkOf(4))?.x).toBeCloseTo(10 - (2 * 72) / 25.4, 3)
})

test('reports each framed page', async () => {
  const seen: string[] = []
  const { assembly } = await sheetsWith()
  await assembleSheets(assembly, (done, total) => seen.push(`${done}/${total}`))

  expect(seen).toEqual(['1/3', '2/3', '3/3'])
})

test('lays a drawing in as it is, and the file stays sound', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drawing-'))
  const [picture, out] = [join(folder, 'a.png'), join(folder, 'a.pdf')]
  await writeFile(picture, (await plainPng(aPngFile(40, 30)))?.png ?? '')
  const { assembly } = await sheetsWith({
    framed: [{ page: 5, picture, alt: '证明材料1-2　平面图' }],
  })
  await writeFile(out, await wholeOf(await assembleSheets(assembly, () => {})))

  expect(execFileSync('qpdf', ['--check', out]).toString()).toContain(
    'No syntax or stream encoding',
  )
  expect(execFileSync('pdfimages', ['-list', out]).toString()).toMatch(
    /2\s+0 image\s+40\s+30\s+gray\s+1\s+8\s+image/,
  )
})
