import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { standardLayout } from '#shared/domain/layouts'
import { assembleSheets } from '../../../../electron/export/assembleSheets.ts'
import { openPdf } from '../../../../electron/export/pdfReader.ts'
import { greyPixel, somePdf, wholeOf } from './somePdf.ts'
import { taggedPdf } from './taggedPdf.ts'

const name = PDFName.of

async function assembled(text: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'))
  const [picture, evidence] = [join(folder, 'a.jpg'), join(folder, 'b.pdf')]
  await writeFile(picture, greyPixel)
  await writeFile(evidence, await somePdf({ pages: 1 }))
  const framed = [
    { page: 2, picture, alt: '证明材料1-1　奖牌' },
    { page: 3, picture, alt: '证明材料1-2　报告', pdf: { path: evidence, page: 1, rotation: 0 } },
  ]
  const numbers = await somePdf({ pages: 3 })
  const none = { following: [], followingPages: [], bookmarks: [], names: new Map() }
  const assembly = { leading: text, begins: 1, numbers, framed, layout: standardLayout, ...none }
  return wholeOf(await assembleSheets(assembly, () => {}))
}

test('each page of evidence is a figure behind the head of its sheet, with words for it', async () => {
  const pdf = await PDFDocument.load(await assembled(await taggedPdf(3)))
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const kids = root.lookup(name('K'), PDFDict).lookup(name('K'), PDFArray)
  const elements = Array.from({ length: kids.size() }, (_, index) => kids.lookup(index, PDFDict))

  expect(elements.map(one => String(one.get(name('S'))))).toEqual([
    '/NonStruct',
    '/NonStruct',
    '/Figure',
    '/NonStruct',
    '/Figure',
  ])
  const figures = elements.filter(one => one.get(name('S')) === name('Figure'))
  expect(figures.map(one => one.lookup(name('Alt'), PDFHexString).decodeText())).toEqual([
    '证明材料1-1　奖牌',
    '证明材料1-2　报告',
  ])
  expect(figures.map(one => one.get(name('Pg')))).toEqual([pdf.getPage(1).ref, pdf.getPage(2).ref])
})

test('another reader finds the figure by the mark that is drawn around it', async () => {
  const pdf = await openPdf(await assembled(await taggedPdf(3)))
  try {
    const page = await pdf.getPage(2)
    const tree = JSON.stringify(await page.getStructTree())
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks = items.flatMap(item => ('id' in item && item.id ? [item.id] : []))

    expect(tree).toContain('"role":"Figure"')
    expect(tree).toContain('证明材料1-1　奖牌')
    expect(marks.filter(mark => tree.includes(`"${mark}"`)).length).toBeGreaterThan(0)
  } finally {
    await pdf.destroy()
  }
})

test('a text without tags gets none', async () => {
  const pdf = await PDFDocument.load(await assembled(await somePdf({ pages: 3 })))

  expect(pdf.catalog.has(name('StructTreeRoot'))).toBe(false)
})
