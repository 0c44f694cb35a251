import { execFileSync } from 'node:child_process'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'

/** Small real files of every kind, made on the spot. */

/** A PNG of one colour; `shade` makes different contents. */
export function aPngFile(width = 4, height = 3, shade = 0): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(Math.min(width, 100) + 1, shade)
  // Every row begins with the number of its filter: none.
  row[0] = 0
  const rows = Buffer.concat(Array<Buffer>(Math.min(height, 100)).fill(row))
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    mark,
    pngPart('IHDR', header),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ])
}

/** A grey PNG that nothing makes smaller, the same at every run. */
export function aNoisyPng(side: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc(side * (side + 1))
  let state = 1
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    if (at % (side + 1) !== 0) rows[at] = state >>> 24
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngPart('IHDR', header),
    pngPart('IDAT', deflateSync(rows)),
    pngPart('IEND', Buffer.alloc(0)),
  ])
}

/** A JPEG of one pixel. */
export function aJpegFile(): Buffer {
  return Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////' +
      '////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAA' +
      'AAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  )
}

export async function aPdfFile(pages = 1): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage([200, 300])
  return Buffer.from(await pdf.save())
}

/** Cannot be opened without a password. */
export function encrypted(path: string): void {
  execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', '--replace-input', path])
}

function pngPart(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
