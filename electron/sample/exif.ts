/**
 * Puts an EXIF block into a JPEG: orientation 6 (“turn a quarter clockwise to
 * view”), as a telephone held upright writes it, and a place. What comes out of
 * the program must carry neither.
 */
export function withSidewaysExif(jpeg: Uint8Array): Uint8Array {
  const block = app1()
  const result = new Uint8Array(jpeg.length + block.length)
  result.set(jpeg.subarray(0, 2))
  result.set(block, 2)
  result.set(jpeg.subarray(2), 2 + block.length)
  return result
}

// Field types of TIFF 6.0.
const ascii = 2
const short = 3
const long = 4
const rational = 5

/** Offsets count from the TIFF header. IFD0 at 8 with two fields, the GPS IFD behind it, then its values. */
function app1(): Uint8Array {
  const ifd0 = 8
  const gps = ifd0 + 2 + 2 * 12 + 4
  const values = gps + 2 + 4 * 12 + 4
  const tiff = new DataView(new ArrayBuffer(values + 48))
  tiff.setUint32(0, 0x4d4d002a) // big-endian, 42
  tiff.setUint32(4, ifd0)

  tiff.setUint16(ifd0, 2)
  field(tiff, ifd0 + 2, 0x0112, short, 1)
  tiff.setUint16(ifd0 + 10, 6)
  field(tiff, ifd0 + 14, 0x8825, long, 1)
  tiff.setUint32(ifd0 + 22, gps)

  tiff.setUint16(gps, 4)
  field(tiff, gps + 2, 1, ascii, 2)
  tiff.setUint8(gps + 10, 'N'.charCodeAt(0))
  field(tiff, gps + 14, 2, rational, 3)
  tiff.setUint32(gps + 22, values)
  field(tiff, gps + 26, 3, ascii, 2)
  tiff.setUint8(gps + 34, 'E'.charCodeAt(0))
  field(tiff, gps + 38, 4, rational, 3)
  tiff.setUint32(gps + 46, values + 24)
  // A place in the sea: the city does not exist.
  degrees(tiff, values, [20, 15, 30])
  degrees(tiff, values + 24, [150, 45, 10])

  const marker = new Uint8Array(10 + tiff.byteLength)
  marker.set([0xff, 0xe1])
  new DataView(marker.buffer).setUint16(2, marker.length - 2)
  marker.set(new TextEncoder().encode('Exif\0\0'), 4)
  marker.set(new Uint8Array(tiff.buffer), 10)
  return marker
}

function field(tiff: DataView, at: number, tag: number, type: number, count: number): void {
  tiff.setUint16(at, tag)
  tiff.setUint16(at + 2, type)
  tiff.setUint32(at + 4, count)
}

/** Degrees, minutes, seconds, each over 1. */
function degrees(tiff: DataView, at: number, parts: readonly number[]): void {
  for (const [index, part] of parts.entries()) {
    tiff.setUint32(at + index * 8, part)
    tiff.setUint32(at + index * 8 + 4, 1)
  }
}
