import { crc32 } from 'node:zlib'
import exifr from 'exifr'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutTraces } from '../../../../electron/export/withoutTraces.ts'
import { withSidewaysExif } from '../../../../electron/sample/exif.ts'
import { greyPixel } from './somePdf.ts'

const photo = Buffer.from(withSidewaysExif(greyPixel))
const segment = (marker: number, text: string) => {
  const body = Buffer.from(text, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** Puts segments behind the start of a JPEG. */
const withSegments = (jpeg: Buffer, ...segments: readonly Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

test('a photo keeps its turn and loses its place', async () => {
  expect(await exifr.gps(photo)).toBeDefined()

  const bare = Buffer.from(withoutTraces(photo) ?? [])

  expect(await exifr.gps(bare)).toBeUndefined()
  expect(await exifr.orientation(bare)).toBe(6)
  expect(Object.keys((await exifr.parse(bare)) ?? {})).toEqual(['Orientation'])
})

test('the picture itself stays byte for byte', () => {
  expect(withoutTraces(photo)?.subarray(-(greyPixel.length - 20))).toEqual(
    greyPixel.subarray(-(greyPixel.length - 20)),
  )
  expect(Buffer.from(withoutTraces(greyPixel) ?? [])).toEqual(greyPixel)
})

test('descriptions, comments, previews and the film behind the end are gone, colours stay', () => {
  const film = Buffer.from('ftypmp42 moov 36.06N 120.38E')
  const jpeg = Buffer.concat([
    withSegments(
      greyPixel,
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>36.06N</x:xmpmeta>'),
      segment(0xe2, 'ICC_PROFILE\0\x01\x01profile'),
      segment(0xe2, 'MPF\0second picture'),
      segment(0xed, 'Photoshop 3.0\x008BIM city'),
      segment(0xee, 'Adobe\0d\0\0\0\0\x01'),
      segment(0xfe, 'taken by Zhang San'),
    ),
    film,
  ])

  const bare = Buffer.from(withoutTraces(jpeg) ?? []).toString('latin1')

  expect(bare).not.toMatch(/xmpmeta|36\.06N|MPF|8BIM|Zhang San|ftyp/)
  expect(bare).toContain('ICC_PROFILE\0\x01\x01profile')
  expect(bare).toContain('Adobe')
})

function chunk(name: string, data = ''): Buffer {
  const body = Buffer.concat([Buffer.from(name), Buffer.from(data, 'latin1')])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

test('a PNG loses its texts and keeps all that is drawn', () => {
  const drawn = [chunk('IHDR', '1234567890123'), chunk('iCCP', 'p'), chunk('IDAT', 'pixels')]
  const end = chunk('IEND')
  const traces = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].map(name => chunk(name, 'GPS 36.06'))
  const png = Buffer.concat([signature, ...drawn, ...traces, end, Buffer.from('behind the end')])

  expect(Buffer.from(withoutTraces(png) ?? [])).toEqual(Buffer.concat([signature, ...drawn, end]))
})

function riff(name: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data as string, 'latin1')
  const head = Buffer.from(`${name}____`)
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
const exifOf = (jpeg: Buffer) => {
  const at = jpeg.indexOf('Exif\0\0')
  return jpeg.subarray(at + 6, at - 2 + jpeg.readUInt16BE(at - 2))
}

test('a WebP keeps its turn and loses its place', async () => {
  const head = Buffer.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  const drawn = riff('VP8 ', 'pixels')
  const parts = [riff('VP8X', head), drawn, riff('EXIF', exifOf(photo)), riff('XMP ', '<36.06N>')]
  const webp = riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts]))
  expect(await exifr.gps(exifOf(photo))).toBeDefined()

  const bare = Buffer.from(withoutTraces(webp) ?? [])

  expect(bare.includes(drawn)).toBe(true)
  expect(bare.toString('latin1')).not.toContain('36.06N')
  // ICC and EXIF are still said, XMP is not.
  expect(bare[20]).toBe(0x28)
  const at = bare.indexOf('EXIF')
  expect(await exifr.orientation(bare.subarray(at + 8))).toBe(6)
  expect(await exifr.gps(bare.subarray(at + 8))).toBeUndefined()
})

/** One list of entries; texts lie behind it. */
function aTiff(entries: readonly (readonly [tag: number, value: number | string])[]): Buffer {
  const list = Buffer.alloc(2 + entries.length * 12 + 4)
  const texts: Buffer[] = []
  let end = 8 + list.length
  list.writeUInt16LE(entries.length)
  for (const [index, [tag, value]] of entries.entries()) {
    const at = 2 + index * 12
    list.writeUInt16LE(tag, at)
    list.writeUInt16LE(typeof value === 'string' ? 2 : 4, at + 2)
    list.writeUInt32LE(typeof value === 'string' ? value.length : 1, at + 4)
    list.writeUInt32LE(typeof value === 'string' ? end : value, at + 8)
    if (typeof value !== 'string') continue
    texts.push(Buffer.from(value, 'latin1'))
    end += value.length
  }
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), list, ...texts])
}

test('a TIFF loses who made it and where, in place, and keeps the rest', async () => {
  const entries = [
    [256, 640],
    [271, 'Camera of Zhang San'],
    [274, 6],
    [306, '2026:11:03 08:00:00'],
    [315, 'Zhang San'],
  ] as const
  const tiff = aTiff(entries)
  expect((await exifr.parse(tiff))?.Artist).toBe('Zhang San')

  const bare = Buffer.from(withoutTraces(tiff) ?? [])

  expect(bare.length).toBe(tiff.length)
  expect(bare.toString('latin1')).not.toMatch(/Zhang San|2026/)
  expect(bare.readUInt16LE(8)).toBe(2)
  expect(await exifr.orientation(bare)).toBe(6)
})

test('what is cut short or something else is left to others', () => {
  expect(withoutTraces(photo.subarray(0, -3))).toBeNull()
  expect(withoutTraces(Buffer.concat([signature, chunk('IHDR').subarray(0, 6)]))).toBeNull()
  expect(withoutTraces(Buffer.from('%PDF-1.7'))).toBeNull()
  expect(withoutTraces(Buffer.alloc(0))).toBeNull()
})

test('never fails, whatever the bytes', () => {
  const damaged = fc.tuple(fc.nat(photo.length - 1), fc.nat(255)).map(([at, value]) => {
    const copy = Buffer.from(photo)
    copy[at] = value
    return copy
  })
  fc.assert(
    fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), bytes => {
      expect(() => withoutTraces(bytes)).not.toThrow()
    }),
  )
})
