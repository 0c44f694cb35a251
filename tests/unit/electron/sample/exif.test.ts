import exifr from 'exifr'
import { expect, test } from 'vitest'
import { withSidewaysExif } from '../../../../electron/sample/exif.ts'

// Start of image, start of scan, end of image: all that a reader of EXIF wants to see around it.
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 0xff, 0xd9)

test('says that the picture is to be turned a quarter clockwise', async () => {
  expect(await exifr.orientation(withSidewaysExif(jpeg))).toBe(6)
})

test('says where it was taken', async () => {
  const place = await exifr.gps(withSidewaysExif(jpeg))

  expect(place?.latitude).toBeCloseTo(20.258, 2)
  expect(place?.longitude).toBeCloseTo(150.753, 2)
})

test('keeps the picture as it was', () => {
  const result = withSidewaysExif(jpeg)

  expect([...result.subarray(0, 2)]).toEqual([0xff, 0xd8])
  expect([...result.subarray(-6)]).toEqual([...jpeg.subarray(2)])
})
