import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { drawObject, PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { plainPng } from '../../../../electron/export/plainPng.ts'
import { pngInPdf } from '../../../../electron/export/pngInPdf.ts'
import { readPng } from '../../../../electron/export/pngParts.ts'

function chunk(name: string, data: Uint8Array | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(data as string, 'latin1')])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

type Drawn = {
  readonly channels: number
  readonly colours: number
  readonly depth?: number
  readonly interlaced?: 0 | 1
  readonly rows: readonly (readonly number[])[]
  readonly besides?: readonly Buffer[]
}

/** `rows` begin with the number of their filter. */
function aPng({ colours, depth = 8, interlaced = 0, rows, besides = [] }: Drawn): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(2, 0)
  head.writeUInt32BE(rows.length, 4)
  head.set([depth, colours, 0, 0, interlaced], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...besides,
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND'),
  ])
}

/** Two by two: red and green, blue and white; the second row is told from the first (up), and left to right. */
const screenshot = aPng({
  channels: 4,
  colours: 6,
  rows: [
    [0, 255, 0, 0, 255, 0, 255, 0, 255],
    [2, 1, 0, 255, 0, 255, 0, 255, 0],
  ],
  besides: [chunk('sRGB', '\0'), chunk('gAMA', 'abcd'), chunk('tEXt', 'Author Zhang San')],
})

/** The pixels as another program sees them in a PDF: `pdfimages` unpacks them. */
async function seen(png: Uint8Array): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'png-'))
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([100, 100])
  page.pushOperators(drawObject(page.node.newXObject('Image', pngInPdf(pdf, png).ref)))
  writeFileSync(join(folder, 'a.pdf'), await pdf.save())
  execFileSync('pdfimages', [join(folder, 'a.pdf'), join(folder, 'p')])
  const file = readFileSync(join(folder, 'p-000.ppm'))
  return [...file.subarray(file.length - 12)]
}

test('a screenshot stays what it is, pixel for pixel, without its fourth channel and its words', async () => {
  const plain = await plainPng(screenshot)
  if (!plain) throw new Error('refused')

  expect(plain).toMatchObject({ width: 2, height: 2 })
  expect(readPng(plain.png)).toMatchObject({ colours: 2, depth: 8 })
  expect(Buffer.from(plain.png).toString('latin1')).not.toMatch(/tEXt|Zhang/)
  expect(await seen(plain.png)).toEqual(
    [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255].map((v, i) => (i === 6 ? 0 : v)),
  )
})

test('a palette is taken over with it', async () => {
  const png = aPng({
    channels: 1,
    colours: 3,
    rows: [
      [0, 0, 1],
      [0, 1, 2],
    ],
    besides: [chunk('PLTE', Buffer.from([9, 8, 7, 60, 50, 40, 200, 210, 220]))],
  })
  const plain = await plainPng(png)

  expect(await seen(plain?.png ?? new Uint8Array())).toEqual([
    9, 8, 7, 60, 50, 40, 60, 50, 40, 200, 210, 220,
  ])
})

test.each([
  ['seen through', aPng({ channels: 4, colours: 6, rows: [[0, 1, 2, 3, 255, 4, 5, 6, 254]] })],
  ['interlaced', aPng({ channels: 1, colours: 0, interlaced: 1, rows: [[0, 1, 2]] })],
  [
    'of its own colours',
    aPng({ channels: 1, colours: 0, rows: [[0, 1, 2]], besides: [chunk('iCCP', 'p')] }),
  ],
  [
    'of one colour that is clear',
    aPng({ channels: 1, colours: 0, rows: [[0, 1, 2]], besides: [chunk('tRNS', 'ab')] }),
  ],
  ['of sixteen bits', aPng({ channels: 1, colours: 0, depth: 16, rows: [[0, 1, 2, 3, 4]] })],
  ['cut short', screenshot.subarray(0, 60)],
  [
    'of more pixels than it says',
    aPng({ channels: 4, colours: 6, rows: [[0, ...Array(400).fill(255)]] }),
  ],
  ['something else', Buffer.from('%PDF-1.7 and more of it')],
])('what is %s is drawn anew', async (_what, bytes) => {
  expect(await plainPng(bytes)).toBeNull()
})

test('never fails, whatever the bytes', async () => {
  const damaged = fc.tuple(fc.nat(screenshot.length - 1), fc.nat(255)).map(([at, value]) => {
    const copy = Buffer.from(screenshot)
    copy[at] = value
    return copy
  })
  await fc.assert(
    fc.asyncProperty(damaged, async bytes => {
      await plainPng(bytes)
    }),
    { numRuns: 200 },
  )
})
