import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib'
import { expect, test } from 'vitest'
import { standardLayout } from '#shared/domain/layouts'
import { numberForms } from '../../../../electron/export/numberForms.ts'
import { numbersPage } from '../../../../electron/export/numbersPage.ts'

/** As Chromium writes them: a frame of states, and in it a piece of text for each face of a line. */
async function printed(...pages: readonly (readonly string[])[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  for (const texts of pages) {
    const page = pdf.addPage([595, 842])
    const content = `.24 0 0 -.24 0 842 cm\nq\n${texts.join('\n')}\nQ\n`
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)))
    const font = pdf.context.register(pdf.context.obj({ Type: 'Font' }))
    page.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F4: font } }))
  }
  return PDFDocument.load(await pdf.save())
}

const text = (code: string, y: number) => `BT\n/F4 18 Tf\n1 0 0 -1 124 ${y} Tm\n<${code}> Tj\nET`

const heightOf = (words: string) => /(\d+) Tm/.exec(words)?.[1]

async function forms(...pages: readonly (readonly string[])[]) {
  const count = pages.reduce(
    (sum, texts) => sum + Math.max(1, new Set(texts.map(heightOf)).size),
    0,
  )
  const target = await PDFDocument.create()
  const formOf = numberForms(await printed(...pages), target)
  const lookup = (ref: PDFRef | null) => {
    if (ref === null) return null
    const form = target.context.lookup(ref)
    if (!(form instanceof PDFRawStream)) throw new Error('no form')
    const { dict, contents } = form
    return {
      codes: inflateSync(contents).toString().match(/<\d+>/g),
      depth: inflateSync(contents)
        .toString()
        .match(/\b[qQ]\b/g),
      below: dict.lookup(PDFName.of('Matrix'), PDFArray).asArray().map(Number).at(-1),
      resources: String(dict.get(PDFName.of('Resources'))),
    }
  }
  return Array.from({ length: count }, (_, index) => lookup(formOf(index + 1)))
}

test('takes every line for the number of a page, and moves it down to where it belongs', async () => {
  const made = await forms([text('01', 22), text('02', 42), text('03', 62)], [text('04', 1145)])

  expect(made.map(form => form?.codes)).toEqual([['<01>'], ['<02>'], ['<03>'], ['<04>']])
  // 50 lines of 15 points; a form that lies 750 points up is moved down by as much.
  expect(made.map(form => form?.below)).toEqual([-750, -735, -720, -750])
  expect(made.every(form => form?.depth?.join('') === 'qQ')).toBe(true)
  expect(new Set(made.map(form => form?.resources)).size).toBe(2)
})

test('makes only what is asked for, and nothing behind the last', async () => {
  const target = await PDFDocument.create()
  const source = await printed([text('01', 22), text('02', 42)])
  const before = target.context.enumerateIndirectObjects().length
  const formOf = numberForms(source, target)

  expect(formOf(3)).toBeNull()
  expect(target.context.enumerateIndirectObjects()).toHaveLength(before)
})

test('a line of two faces stays together', async () => {
  const made = await forms([text('01', 22), text('02', 22), text('03', 42)])

  expect(made.map(form => form?.codes)).toEqual([['<01>', '<02>'], ['<03>']])
})

test('a page without words is one without number', async () => {
  expect(await forms([], [text('02', 22)])).toEqual([null, expect.anything()])
})

test('asks Chromium for as many lines as there are pages, odd ones at the right, none for the cover', () => {
  const html = (hasCover: boolean) =>
    numbersPage({ pages: 120, hasCover, layout: standardLayout, fonts: '/fonts' })
  const linesOn = (page: string) => [...page.matchAll(/<p class="(odd|even)">(— \d+ —)<\/p>/g)]
  const pagesOf = (page: string) => page.split('<div class="numbers">').slice(1).map(linesOn)

  expect(pagesOf(html(false)).map(({ length }) => length)).toEqual([50, 50, 20])
  expect(pagesOf(html(true)).map(({ length }) => length)).toEqual([0, 50, 50, 19])
  expect(
    pagesOf(html(true))[1]
      ?.slice(0, 2)
      .map(([, side, words]) => [side, words]),
  ).toEqual([
    ['even', '— 2 —'],
    ['odd', '— 3 —'],
  ])
})
