import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, rgb } from 'pdf-lib'
import { expect, test } from 'vitest'
import { copiedPages, printedPages } from '../../../../electron/export/copiedPages.ts'
import { createEvidencePdfs } from '../../../../electron/export/embeddablePdf.ts'
import { drawPdfPage } from '../../../../electron/export/layInFrame.ts'
import { bytesInMemory, bytesOfFile } from '../../../../electron/export/pdfBytes.ts'
import { readPdf } from '../../../../electron/export/pdfFile.ts'
import { isDict, isRef } from '../../../../electron/export/pdfTokens.ts'
import { savedPdf } from '../../../../electron/export/savedPdf.ts'
import { somePdf, wholeOf } from './somePdf.ts'
import { onePage, writtenPdf, writtenStream } from './writtenPdf.ts'

const square = writtenStream('0 0 9 9 re f')

const blank = () => PDFDocument.create({ updateMetadata: false })

async function copied(pdf: Uint8Array, numbers: readonly number[]) {
  const target = await blank()
  const bytes = bytesInMemory(pdf)
  const pages = copiedPages({ file: readPdf(bytes), bytes, mayLackFaces: false }, target)
  const made = numbers.map(number => pages.page(number))
  for (const upright of made) {
    const frame = { x: 0, y: 0, width: 100, height: 100 }
    if (upright) drawPdfPage({ page: target.addPage([100, 100]), frame }, upright, 0)
  }
  return { made, saved: await opened(target) }
}

/** Read again, with the texts of all objects. */
async function opened(target: PDFDocument) {
  const file = readPdf(bytesInMemory(await wholeOf(savedPdf(target))))
  const objects = [...file.numbers()].flatMap(number => file.object(number) ?? [])
  return { file, objects, dicts: objects.flatMap(({ value }) => (isDict(value) ? [value] : [])) }
}

test('pages that share a face share its copy, and pages that are the same are one', async () => {
  const face = '<</Type/Font/Subtype/Type3/FirstChar 0/LastChar 0/Widths[1]/CharProcs<<>>>>'
  const page = '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>'
  const pdf = writtenPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 3/Kids[3 0 R 5 0 R 7 0 R]/MediaBox[0 0 200 100]>>',
    `${page}>>`,
    square,
    `${page}/Rotate 90>>`,
    face,
    `${page}/Note(other words)>>`,
  ])
  const { made, saved } = await copied(pdf, [1, 2, 3])

  expect(made.map(one => one?.turn)).toEqual([0, 90, 0])
  expect(made[0]?.page.ref).toBe(made[2]?.page.ref)
  expect(made[0]?.page.ref).not.toBe(made[1]?.page.ref)
  expect(saved.dicts.filter(dict => dict.get('Type') === '/Font')).toHaveLength(1)
})

test('a value is written as it was read, and streams keep every byte', async () => {
  const odd = '<</A(\\)\\(\\\\\\r\\0end)/B<f>/C#20D/E#2fF/G[.5 -0.00001 +3 true null]/H 99 0 R>>'
  const bytes = String.fromCharCode(...Array.from({ length: 256 }, (_, code) => code))
  const picture = writtenStream(bytes.repeat(3000), '/Filter/DCTDecode/Own 5 0 R')
  const pdf = onePage(square, { resources: '<</X 6 0 R>>', more: [odd, picture] })
  const { saved } = await copied(pdf, [1])

  const stream = saved.objects.find(({ value }) => isDict(value) && value.has('Own'))?.stream
  const range = stream?.range()
  expect(range?.length).toBe(256 * 3000)
  const own = saved.file.get(stream?.dict.get('Own'))
  expect(isDict(own) && [...own]).toEqual([
    ['A', { bytes: ')(\\\r\0end' }],
    ['B', { bytes: '\xf0' }],
    ['C D', '/E/F'],
    ['G', [0.5, -0.00001, 3, true, null]],
    ['H', null],
  ])
})

test('what is in a table of its own, as Word writes it, comes along', async () => {
  const plain = onePage(square, { resources: '<</X 5 0 R>>' }).toString('latin1')
  const end = plain.length
  const row = (kind: number, at: number) => String.fromCharCode(kind, at >> 8, at & 255, 0)
  const hidden = end + '5 0 obj\n<</Hidden true>>\nendobj\n'.length
  const rows = row(1, end) + row(1, hidden)
  const dict = '/Type/XRef/Size 7/W[1 2 1]/Index[5 2]'
  const table = `6 0 obj\n${writtenStream(rows, dict)}\nendobj\n`
  const start = hidden + table.length
  const older = /startxref\n(\d+)/.exec(plain)?.[1]
  const text =
    `${plain}5 0 obj\n<</Hidden true>>\nendobj\n${table}xref\n0 0\ntrailer\n` +
    `<</Size 7/Root 1 0 R/Prev ${older}/XRefStm ${hidden}>>\nstartxref\n${start}\n%%EOF\n`
  const { saved } = await copied(Buffer.from(text, 'latin1'), [1])

  expect(saved.dicts.filter(one => one.has('Hidden'))).toHaveLength(1)
})

test('a page with a face that is not inside, or with a note, is left alone and leaves nothing', async () => {
  const target = await blank()
  for (const made of [somePdf({ withForeignFont: true }), somePdf({ withStamp: true })]) {
    const bytes = bytesInMemory(await made)
    const pages = copiedPages({ file: readPdf(bytes), bytes, mayLackFaces: false }, target)
    expect(pages.page(1)).toBeNull()
  }
  expect(target.context.enumerateIndirectObjects()).toHaveLength(
    (await blank()).context.enumerateIndirectObjects().length,
  )
})

test('what the glyphs of a printed page mean becomes plain', async () => {
  const map = '1 beginbfchar\n<01> <2F00>\nendbfchar'
  const face = '<</Type/Font/Subtype/Type3/ToUnicode 6 0 R>>'
  const resources = '<</Font<</F 5 0 R>>>>'
  const target = await blank()
  const pages = printedPages(
    onePage(square, { resources, more: [face, writtenStream(map)] }),
    target,
    text => text.replace('2F00', '4E00'),
  )
  expect(pages.page(1)).not.toBeNull()
  const { file, dicts } = await opened(target)
  const meaning = dicts.find(dict => dict.has('ToUnicode'))?.get('ToUnicode')

  expect(isRef(meaning) && file.stream(meaning)?.bytes().toString()).toBe(
    map.replace('2F00', '4E00'),
  )
})

/** Each is a list of the next one and of a string, in which that one lies with all that follow. */
function objectsInObjects(count: number): Buffer {
  const head = onePage(square, { resources: '<</X 5 0 R>>' }).toString('latin1')
  let text = head
  const rows = Array.from({ length: count }, (_, index) => {
    const at = text.length
    text += `${index + 5} 0 obj\n[${index + 6} 0 R (`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  text += `${')]\nendobj\n'.repeat(count)}`
  const start = text.length
  const older = /startxref\n(\d+)/.exec(head)?.[1]
  text += `xref\n5 ${count}\n${rows.join('')}trailer\n<</Size ${count + 5}/Root 1 0 R/Prev ${older}>>\n`
  return Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1')
}

const nested = '['.repeat(20_000) + ']'.repeat(20_000)
const hostile: Readonly<Record<string, Buffer>> = {
  'pages in a circle': onePage(square, { kids: '2 0 R' }),
  'the same page a thousand times': onePage(square, { kids: '3 0 R '.repeat(1000) }),
  'a stream that ends before its end': onePage(writtenStream('0 0 9 9 re f', '', 5)),
  'a stream that is longer than the file': onePage(writtenStream('0 0 9 9 re f', '', 1e9)),
  'a length in a circle': onePage('<</Length 4 0 R>>\nstream\n0 0 9 9 re f\nendstream'),
  'values in values': onePage(square, { resources: `<</X ${nested}>>` }),
  'numbers beyond measure': onePage(square, { resources: `<</X ${'9'.repeat(400)}>>` }),
  'words where values belong': onePage(square, { resources: '<</X [endobj stream >> ) R]>>' }),
  'resources that lead to the page': onePage(square, { resources: '<</X 3 0 R>>' }),
  'a stream in another file': onePage(square, {
    resources: '<</X 5 0 R>>',
    more: [writtenStream('', '/F(elsewhere)')],
  }),
  'paper without size': onePage(square, { page: '/MediaBox[0 0 0 0]' }),
  'a page that is cut off': onePage(square).subarray(0, 300),
  'tables in a circle': writtenPdf(['<</Type/Catalog/Pages 2 0 R>>'], '/Prev 9/XRefStm 9'),
  'objects that do not end': onePage(square, {
    resources: '<</X 5 0 R>>',
    more: Array.from({ length: 60 }, (_, index) => `[${index + 6} 0 R (${'('.repeat(400)}`),
  }),
  'objects in objects': objectsInObjects(2000),
}

for (const [name, pdf] of Object.entries(hostile)) {
  test(`${name}: refused or taken over whole, and the new file stays sound`, async () => {
    await expect(copied(pdf, [1])).rejects.toThrow()

    const path = join(await mkdtemp(join(tmpdir(), 'hostile-')), 'evidence.pdf')
    await writeFile(path, pdf)
    const target = await blank()
    const evidence = createEvidencePdfs(target)
    await evidence.page(path, 1)
    evidence.close()
    target.addPage([100, 100]).drawSquare({ size: 5, color: rgb(1, 0, 0) })
    const { file, objects } = await opened(target)
    expect(objects.length).toBeGreaterThan(2)
    for (const { stream } of objects) stream?.range()
    expect(isDict(file.get(file.trailer.get('Root')))).toBe(true)
  })
}

test('objects that refer to themselves are copied once', async () => {
  const { saved } = await copied(
    onePage(square, { resources: '<</X 5 0 R>>', more: ['<</Own[5 0 R 6 0 R]>>', '[5 0 R]'] }),
    [1],
  )
  expect(saved.dicts.filter(dict => dict.has('Own'))).toHaveLength(1)
})

test('a large file is read part by part, and may be closed in between', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'large-')), 'evidence.pdf')
  const content = `${'0 0 9 9 re f '.repeat(900_000)}`
  await writeFile(path, onePage(writtenStream(content)))
  const [target, bytes] = [await blank(), bytesOfFile(path)]
  const pages = copiedPages({ file: readPdf(bytes), bytes, mayLackFaces: false }, target)
  expect(pages.page(1)).not.toBeNull()
  bytes.close()
  const { objects } = await opened(target)
  const form = objects.find(({ value }) => isDict(value) && value.get('Subtype') === '/Form')

  expect(form?.stream?.range().length).toBe(content.length)
})
