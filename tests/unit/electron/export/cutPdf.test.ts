import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { beforeEach, expect, test } from 'vitest'
import { type Cut, cutPdf } from '../../../../electron/export/cutPdf.ts'
import { openPdf } from '../../../../electron/export/pdfReader.ts'
import { verifyCut } from '../../../../electron/export/verifyCut.ts'
import { weighRanges } from '../../../../electron/export/weighRanges.ts'
import { wholeOf } from './somePdf.ts'

let path: string

/** Six pages with the number that each has; the fourth carries a heavy picture of noise. */
beforeEach(async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont('Helvetica')
  for (let number = 1; number <= 6; number += 1) {
    const page = pdf.addPage([200, 100])
    page.drawText(`EVIDENCE ${number}  — ${number} —`, { font, size: 8, x: 10, y: 50 })
    const link = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      Dest: [pdf.getPage(0).ref, 'Fit'],
    })
    page.node.addAnnot(pdf.context.register(link))
    if (number === 4) {
      const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 251)
      page.node.set(
        page.node.context.obj('Metadata') as never,
        pdf.context.register(pdf.context.stream(noise)),
      )
    }
  }
  path = join(await mkdtemp(join(tmpdir(), 'cut-')), 'whole.pdf')
  await writeFile(path, await pdf.save())
})

const head = { title: '证明材料 1-2至1-3', author: '城市照明处', date: '2026-11-03' }
const ranges = [
  { title: '证明材料1-2　奖牌', page: 3, pages: 1, mark: 'EVIDENCE 3' },
  { title: '证明材料1-3　报告', page: 4, pages: 2, mark: 'EVIDENCE 4' },
]

const bytesOf = async (some: Cut['ranges']) =>
  wholeOf(await cutPdf({ path, ...head, ranges: some }))

async function cutTo(name: string): Promise<string> {
  const out = `${path}-${name}`
  await writeFile(out, await cutPdf({ path, ...head, ranges }))
  return out
}

test('has the sheets, their bookmarks and the numbers that are printed on them', async () => {
  const pdf = await openPdf(await bytesOf(ranges))

  expect(pdf.numPages).toBe(3)
  expect(await pdf.getPageLabels()).toEqual(['3', '4', '5'])
  const outline = await pdf.getOutline()
  expect(outline.map(({ title }) => title)).toEqual(ranges.map(({ title }) => title))
  expect(await (await pdf.getPage(1)).getAnnotations()).toEqual([])
  await pdf.destroy()
})

test('is proved by reading each sheet', async () => {
  const check = { path: await cutTo('a'), name: '第2封' }

  // Three sheets, two bookmarks.
  expect(await verifyCut({ ...check, ranges })).toEqual([null, null, null, null, null])
  const wrong = ranges.map(range => ({ ...range, page: range.page + 1 }))
  expect(await verifyCut({ ...check, ranges: wrong })).toEqual([
    ...[1, 2, 3].map(page => `第2封 的第 ${page} 页不是该在这里的页。`),
    null,
    null,
  ])
  const [badge, report] = ranges
  const renamed = badge && report ? [badge, { ...report, title: '证明材料1-3　别的' }] : []
  expect(await verifyCut({ ...check, ranges: renamed })).toContain(
    '第2封 缺少书签“证明材料1-3　别的”，或它不通到第 2 页。',
  )
  const [first] = ranges
  expect(await verifyCut({ ...check, ranges: first ? [first] : [] })).toEqual([
    '第2封 应有 1 页，实有 3 页。',
  ])
})

test('weighs what sheets share once, and never too little', async () => {
  const { shared, own } = await weighRanges({ path, ranges })
  const [light = 0, heavy = 0] = own

  expect(light).toBeLessThan(5_000)
  expect(heavy).toBeGreaterThan(50_000)
  const room = 2_000
  for (const [index, range] of ranges.entries()) {
    const alone = (await bytesOf([range])).length
    expect(alone).toBeLessThanOrEqual(shared + (own[index] ?? 0) + room)
  }
  const together = (await bytesOf(ranges)).length
  expect(together).toBeLessThanOrEqual(shared + light + heavy + room)
})

test('gives the same bytes for the same sheets', async () => {
  expect(Buffer.compare(await bytesOf(ranges), await bytesOf(ranges))).toBe(0)
})
