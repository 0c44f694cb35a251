import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitted } from '../../../renderer/decode/fitted.ts'
import { requireDecodable } from '../../../renderer/decode/limits.ts'
import { pictureHeader } from '../../../renderer/decode/pictureHeader.ts'
import { aJpegFile, aPngFile } from '../../builders/evidenceFiles.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const bmp = Buffer.alloc(40)
bmp.write('BM')
bmp.writeUInt32LE(40, 14)
bmp.writeInt32LE(640, 18)
bmp.writeInt32LE(-480, 22)

test.each([
  ['a PNG', aPngFile(100_000, 7), { kind: 'png', width: 100_000, height: 7 }],
  ['a JPEG', aJpegFile(), { kind: 'jpg', width: 1, height: 1 }],
  ['a GIF', hex('474946383961 4001 f000 f70000'), { kind: 'gif', width: 320, height: 240 }],
  ['a bitmap that runs from the top', bmp, { kind: 'bmp', width: 640, height: 480 }],
  [
    'a large WebP',
    hex('52494646 00000000 57454250 56503858 0a000000 10000000 3f0100 ef0000'),
    { kind: 'webp', width: 320, height: 240 },
  ],
  [
    'a lossless WebP',
    hex('52494646 00000000 57454250 5650384c 00000000 2f 3fc13b00'),
    { kind: 'webp', width: 320, height: 240 },
  ],
] as const)('%s says its size before it is decoded', (_what, bytes, header) => {
  expect(pictureHeader(bytes)).toEqual(header)
})

test('a JPEG with a metadata block before its size is read through', () => {
  const jpeg = aJpegFile()
  const block = Buffer.concat([hex('ffe1 4002'), Buffer.alloc(0x4000)])

  const read = pictureHeader(Buffer.concat([jpeg.subarray(0, 2), block, jpeg.subarray(2)]))

  expect(read).toEqual({ kind: 'jpg', width: 1, height: 1 })
})

test('whatever the bytes are, reading ends and never fails', () => {
  const starts = [aPngFile(), aJpegFile(), bmp, hex('474946383961'), hex('52494646'), hex('ffd8ff')]
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(200),
      fc.uint8Array({ maxLength: 300 }),
      (start, length, rest) => {
        const bytes = Buffer.concat([start.subarray(0, length), rest])
        const header = pictureHeader(bytes)

        expect(header === null || header.width >= 0).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('limits', () => {
  test.each([
    [100_000, 100_000],
    [20_001, 1],
    [10_001, 10_000],
    [0, 10],
  ])('%i × %i is not decoded', (width, height) => {
    expect(() => requireDecodable({ width, height })).toThrow()
  })

  test('a hundred megapixels are decoded', () => {
    expect(requireDecodable({ width: 10_000, height: 10_000 })).toBeTruthy()
  })

  test('pictures are made smaller, never larger', () => {
    expect(fitted({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(fitted({ width: 40, height: 30 }, 1600)).toEqual({ width: 40, height: 30 })
    expect(fitted({ width: 20_000, height: 2 }, 320)).toEqual({ width: 320, height: 1 })
  })
})
