import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { expect, test } from 'vitest'
import { jpegInPdf } from '../../../../electron/export/jpegInPdf.ts'
import { drawPicture } from '../../../../electron/export/layInFrame.ts'
import { openForCopy } from '../../../../electron/export/openForCopy.ts'
import { openPdf } from '../../../../electron/export/pdfReader.ts'
import { savedPdf } from '../../../../electron/export/savedPdf.ts'
import { greyPixel, wholeOf } from './somePdf.ts'

async function pictured(picture: Buffer) {
  const path = join(await mkdtemp(join(tmpdir(), 'saved-')), 'picture.jpg')
  await writeFile(path, picture)
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const frame = { x: 10, y: 20, width: 100, height: 50 }
  drawPicture({ page: pdf.addPage([200, 100]), frame }, await jpegInPdf(pdf, path))
  // More than fit into one stream of objects.
  for (let number = 0; number < 250; number += 1) pdf.context.register(pdf.context.obj({ number }))
  return pdf
}

const images = (pdf: PDFDocument) =>
  pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream &&
      object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
        ? [Buffer.from(object.getContents())]
        : [],
    )

test('another reader opens it, and a picture is in it byte for byte', async () => {
  // Larger than one part, with what no reader looks at.
  const picture = Buffer.concat([greyPixel, Buffer.alloc(1_500_000, 7)])
  const bytes = await wholeOf(savedPdf(await pictured(picture)))

  expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7')
  expect(images(await openForCopy(bytes)).map(image => image.equals(picture))).toEqual([true])
  const read = await openPdf(bytes)
  expect(read.numPages).toBe(1)
  await read.destroy()
})

test('saved once more, it holds the same: nothing of the old file comes along', async () => {
  const first = await wholeOf(savedPdf(await pictured(greyPixel)))
  const second = await wholeOf(savedPdf(await openForCopy(first)))
  const objects = async (bytes: Uint8Array) => {
    const { context } = await openForCopy(bytes)
    return context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .filter(text => text.includes('/number'))
  }

  expect(await objects(second)).toEqual(await objects(first))
  expect((await objects(second)).length).toBe(250)
  expect(second.length).toBeLessThan(first.length * 1.05)
})

test('the profile of a camera before the size does not hide it', async () => {
  const profile = Buffer.alloc(60_000)
  profile.writeUInt16BE(0xffe2, 0)
  profile.writeUInt16BE(profile.length - 2, 2)
  const picture = Buffer.concat([greyPixel.subarray(0, 2), profile, profile, greyPixel.subarray(2)])

  expect(images(await openForCopy(await wholeOf(savedPdf(await pictured(picture)))))).toHaveLength(
    1,
  )
})
