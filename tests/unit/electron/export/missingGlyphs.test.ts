import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib'
import { expect, test } from 'vitest'
import { missingGlyphs } from '../../../../electron/export/missingGlyphs.ts'

/** One page with a face of two-byte codes that means 人, 员 and 名 by 1, 2 and 3. */
async function page(content: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const map = '1 beginbfchar <0001> <4eba> endbfchar 1 beginbfrange <0002> <0003> <5458> endbfrange'
  const face = pdf.context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    ToUnicode: pdf.context.register(pdf.context.flateStream(map)),
  })
  const made = pdf.addPage()
  const contents: PDFRef = pdf.context.register(pdf.context.flateStream(content))
  made.node.set(PDFName.of('Contents'), contents)
  made.node.set(PDFName.of('Resources'), pdf.context.obj({ Font: { F1: face } }))
  // Parsed once more: only then its streams are as they are in a file.
  return PDFDocument.load(await pdf.save())
}

test('finds nothing where every character has a glyph', async () => {
  expect(missingGlyphs(await page('BT /F1 16 Tf <00010002> Tj ET'))).toEqual([[]])
})

test('says behind which words a glyph is missing', async () => {
  const pdf = await page('/P <</MCID 0>> BDC BT /F1 16 Tf [<0001> -20 <00020000>] TJ ET EMC')

  expect(missingGlyphs(pdf)).toEqual([['人员']])
})
