import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib'
import { expect, test } from 'vitest'
import { writeBookmarkTitles } from '../../../../electron/export/bookmarkTitles.ts'
import { linkedPdf } from './linkedPdf.ts'

const name = PDFName.of

/** 一 with 二 in it, then 三; as Chromium writes them, the upper ones say that they stand in themselves. */
async function opened() {
  const bookmarks = [
    { title: '一', page: 1, within: [{ title: '二', page: 1 }] },
    { title: '三', page: 1 },
  ]
  const pdf = await PDFDocument.load(
    await linkedPdf({ pages: [{ words: '一二三' }], places: {}, bookmarks }),
  )
  const root = pdf.catalog.get(name('Outlines')) as PDFRef
  const first = pdf.context.lookup(root, PDFDict).get(name('First')) as PDFRef
  const item = (ref: PDFRef) => pdf.context.lookup(ref, PDFDict)
  const last = item(first).get(name('Next')) as PDFRef
  const within = item(first).get(name('First')) as PDFRef
  for (const ref of [first, last]) item(ref).set(name('Parent'), ref)
  return { pdf, root, refs: [first, within, last], item }
}

test('every bookmark says in which it stands, and has the title that it should', async () => {
  const { pdf, root, refs, item } = await opened()

  writeBookmarkTitles(pdf, ['甲', '乙', '丙'])

  const [first] = refs
  expect(refs.map(ref => item(ref).get(name('Parent')))).toEqual([root, first, root])
  const titles = refs.map(ref => item(ref).lookup(name('Title'), PDFHexString).decodeText())
  expect(titles).toEqual(['甲', '乙', '丙'])
})

test('where there are not as many, titles stay as they are', async () => {
  const { pdf, refs, item } = await opened()

  writeBookmarkTitles(pdf, ['甲'])

  const titles = refs.map(ref => item(ref).lookup(name('Title'), PDFHexString).decodeText())
  expect(titles).toEqual(['一', '二', '三'])
})
