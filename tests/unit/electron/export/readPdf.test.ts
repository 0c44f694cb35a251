import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName, type PDFRef, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { openPdf } from '../../../../electron/export/pdfReader.ts'
import { readPdf } from '../../../../electron/export/readPdf.ts'
import { verifyPdf } from '../../../../electron/export/verifyPdf.ts'

async function saved(pdf: PDFDocument, useObjectStreams = true): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'read-')), 'made.pdf')
  await writeFile(path, await pdf.save({ useObjectStreams }))
  return path
}

/** One page with a face of two-byte codes that means 人, 员 and 名 by 1, 2 and 3. */
async function page(content: string, forms: Readonly<Record<string, string>> = {}) {
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
  const objects = Object.entries(forms).map(([name, words]) => {
    const dict = { Type: 'XObject', Subtype: 'Form', Resources: { Font: { F1: face } } }
    return [name, pdf.context.register(pdf.context.flateStream(words, dict))] as const
  })
  const resources = { Font: { F1: face }, XObject: Object.fromEntries(objects) }
  made.node.set(PDFName.of('Resources'), pdf.context.obj(resources))
  return pdf
}

const words = 'BT /F1 16 Tf <00010002> Tj ET'

test('reads words by what their codes mean, and by the text that they stand for', async () => {
  const content = `${words} /Span <</ActualText <feff4ef6>>> BDC ${words} EMC BT /F1 9 Tf (\\000\\003) Tj ET`

  const { pages } = readPdf(await saved(await page(content)))

  expect(pages).toMatchObject([{ text: '人员件呙', gaps: [] }])
})

test('says behind which words a glyph is missing, in the number too', async () => {
  const content = '/P <</MCID 0>> BDC BT /F1 16 Tf [<0001> -20 <00020000>] TJ ET EMC'
  const number = '/Artifact BMC /Number Do EMC'
  const forms = { Number: 'BT /F1 16 Tf <0000> Tj ET' }
  const path = await saved(await page(`${content} ${number}`, forms))

  expect(readPdf(path).pages[0]?.gaps).toEqual(['人员', '人员'])
  const proofs = verifyPdf(path, '', nothingExpected)
  expect(proofs.find(({ kind }) => kind === 'glyphs')?.faults).toEqual([
    '第 1 页有 2 个字印不出来：“人员”后面。',
  ])
})

const nothingExpected = {
  pages: 1,
  hasCover: false,
  landings: new Map(),
  aliases: new Map(),
  links: [],
  contents: [],
  bookmarks: [],
  sheets: [],
}

test('does not open the pages of evidence, whatever is in them', async () => {
  const content = `${words} /Evidence BMC /Evidence1 Do EMC`
  const pdf = await page(content, { Evidence1: 'BT ( <<<' })

  expect(readPdf(await saved(pdf)).pages).toMatchObject([{ text: '人员', gaps: [] }])
})

test('reads the same from a file with a table of the old kind', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (const text of ['first', 'second']) pdf.addPage().drawText(text, { font })

  const [plain, packed] = [readPdf(await saved(pdf, false)), readPdf(await saved(pdf, true))]

  expect(plain).toEqual(packed)
  expect(plain.pages.map(({ text }) => text)).toEqual(['first', 'second'])
  expect(plain.fonts).toEqual([{ name: 'Helvetica', isInside: false }])
})

test('reads what another reader reads', async () => {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.TimesRoman)
  made.addPage().drawText('(1) one\\two', { font })
  const path = await saved(made)
  const pdf = await openPdf(new Uint8Array(await readFile(path)))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  await pdf.destroy()

  const theirs = items.map(item => ('str' in item ? item.str : '')).join('')
  expect(theirs).toBe('(1) one\\two')
  expect(readPdf(path).pages[0]?.text).toBe(theirs.replace(' ', ''))
})

test('mends nothing: a table that leads elsewhere, and a file cut off, cannot be opened', async () => {
  const path = await saved(await page(words), false)
  const whole = await readFile(path, 'latin1')
  const spoilt = [
    whole.replace(/\n0000000\d{3} 00000 n/, '\n0000000003 00000 n'),
    whole.slice(0, -40),
    whole.replace('/Type /Pages', '/Type /Nones').replace('/Kids', '/Lids'),
    'nothing of a PDF',
  ]
  for (const text of spoilt) {
    await writeFile(path, text, 'latin1')
    expect(verifyPdf(path, '', nothingExpected).some(({ faults }) => faults.length > 0)).toBe(true)
  }
})

test('ends with what leads in a circle', async () => {
  const pdf = await page(words)
  const [made] = pdf.getPages()
  const form = pdf.context.nextRef()
  const resources = pdf.context.obj({ XObject: { Again: form } })
  const dict = { Type: 'XObject', Subtype: 'Form', Resources: resources }
  pdf.context.assign(form, pdf.context.flateStream('/Again Do', dict))
  made?.node.set(PDFName.of('Contents'), form)
  made?.node.set(PDFName.of('Resources'), resources)
  const path = await saved(pdf)

  expect(verifyPdf(path, '', nothingExpected)[0]?.faults).toEqual(['PDF 文件打不开。'])
})
