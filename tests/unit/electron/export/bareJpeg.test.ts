import { expect, test } from 'vitest'
import { bareJpeg } from '../../../../electron/export/bareJpeg.ts'
import { aJpegFile } from '../../../builders/evidenceFiles.ts'

const plain = aJpegFile()

/** A segment behind the first mark: APP1 is EXIF, APP2 a colour profile, COM a comment. */
function withSegment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)])
}

/** EXIF that says the orientation and where it was taken. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 云川市')])
}

test('keeps the picture and its size, and nothing that it says about itself', () => {
  const spoken = withSegment(0xe1, exif(1))
  const commented = withSegment(0xfe, Buffer.from('拍摄者：周工'))
  const bare = bareJpeg(plain)

  expect(bare).toMatchObject({ width: 1, height: 1 })
  expect(bareJpeg(spoken)).toEqual(bare)
  expect(bareJpeg(commented)).toEqual(bare)
  expect(Buffer.from(bare?.jpeg ?? []).includes('JFIF')).toBe(false)
  // Tables, frame and coded picture are what they were.
  const frame = plain.subarray(plain.indexOf(Buffer.from([0xff, 0xc0])))
  expect(Buffer.from(bare?.jpeg ?? []).includes(frame)).toBe(true)
})

test('cuts off what hangs behind the picture', () => {
  const film = Buffer.concat([plain, Buffer.from('ftypmp42 a film of three seconds')])

  expect(bareJpeg(film)).toEqual(bareJpeg(plain))
})

test.each([
  ['lies on its side', withSegment(0xe1, exif(6))],
  ['has a colour profile', withSegment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01'))],
  ['has printing colours', withSegment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x02', 'latin1'))],
  ['is cut off', plain.subarray(0, plain.length - 3)],
  ['is no JPEG', Buffer.from('%PDF-1.7')],
])('draws anew what %s', (_, bytes) => {
  expect(bareJpeg(bytes)).toBeNull()
})
