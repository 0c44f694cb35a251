import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  StandardFonts,
} from 'pdf-lib'
import { expect, test } from 'vitest'
import { createEvidencePdfs } from '../../../../electron/export/embeddablePdf.ts'
import { formsOf } from '../../../../electron/export/pageAsForm.ts'
import { somePdf } from './somePdf.ts'

async function pageOf(bytes: Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'embed-')), 'evidence.pdf')
  await writeFile(path, bytes)
  return createEvidencePdfs(await PDFDocument.create()).page(path, 1)
}

test('takes a page over, with the turn that its file gives it', async () => {
  const page = await pageOf(await somePdf({ rotation: 90 }))

  expect([page?.page.width, page?.page.height, page?.turn]).toEqual([200, 100, 90])
})

test('leaves a page with a stamp that has no appearance to its picture', async () => {
  expect(await pageOf(await somePdf({ withStamp: true }))).toBeNull()
})

test('leaves a file whose faces are not inside to its pictures', async () => {
  expect(await pageOf(await somePdf({ withForeignFont: true }))).toBeNull()
})

test('leaves a damaged file to its pictures', async () => {
  expect(await pageOf(Buffer.from('%PDF-1.7 and nothing else'))).toBeNull()
})

test('copies what pages share only once, and content that is cut in pieces as one', async () => {
  const source = await PDFDocument.create()
  const font = await source.embedFont(StandardFonts.Courier)
  for (let number = 1; number <= 5; number += 1) {
    source.addPage([200, 300]).drawText(`page ${number}`, { font })
  }
  const cut = source.getPage(4).node
  const parts = cut.Contents()
  if (!(parts instanceof PDFArray)) throw new Error('pdf-lib writes the parts of a page as a list')
  cut.set(PDFName.of('Contents'), source.context.obj([...parts.asArray(), ...parts.asArray()]))
  const target = await PDFDocument.create()
  const loaded = await PDFDocument.load(await source.save())
  const forms = loaded.getPages().map(formsOf(loaded, target))

  const objects = target.context.enumerateIndirectObjects().map(([, object]) => object)
  const fonts = objects.filter(
    object => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'),
  )
  expect(fonts).toHaveLength(1)
  const [first, last] = [forms[0], forms.at(-1)].map(form => {
    const stream = form && target.context.lookup(form.ref)
    return stream instanceof PDFRawStream
      ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
      : ''
  })
  expect(first?.match(/Tj/g)).toHaveLength(1)
  expect(last?.match(/Tj/g)).toHaveLength(2)
})
