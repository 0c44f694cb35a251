import type { Decoded } from '../desk.ts'

/** Of a segment: its marker, and where it lies with marker and length. */
type Segment = { readonly marker: number; readonly from: number; readonly to: number }

/** Huffman-coded frames, baseline or progressive, as every reader knows them. */
const frames = new Set([0xc0, 0xc1, 0xc2])
const needed = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xda, 0xdb, 0xdd])

/**
 * A JPEG as it is, without all that it says about where, when and with what it was taken, and
 * without what hangs behind its end. Null when it must be drawn anew: turned by its EXIF, with
 * a colour profile or in printing colours, or not of a kind that every reader knows.
 */
export function bareJpeg(bytes: Uint8Array): Decoded | null {
  try {
    return bared(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    // Every read beyond the end is a RangeError: the file is too short.
    if (error instanceof RangeError) return null
    throw error
  }
}

function bared(view: DataView): Decoded | null {
  if (view.getUint16(0) !== 0xffd8) return null
  const kept: Uint8Array[] = [new Uint8Array([0xff, 0xd8])]
  let size: { readonly width: number; readonly height: number } | null = null
  let at = 2
  for (;;) {
    const segment = segmentAt(view, at)
    if (!segment) return null
    const { marker, from, to } = segment
    if (marker === 0xd9) break
    if (isInTheWay(view, segment)) return null
    if (frames.has(marker)) {
      // One colour or three; four are printing colours.
      if (size || ![1, 3].includes(view.getUint8(from + 9))) return null
      size = { width: view.getUint16(from + 7), height: view.getUint16(from + 5) }
    }
    at = marker === 0xda ? endOfScan(view, to) : to
    if (needed.has(marker)) kept.push(part(view, from, at))
  }
  if (!size || size.width === 0 || size.height === 0) return null
  return { jpeg: Buffer.concat([...kept, new Uint8Array([0xff, 0xd9])]), ...size }
}

/** Null for what cannot stand between segments. */
function segmentAt(view: DataView, from: number): Segment | null {
  if (view.getUint8(from) !== 0xff) return null
  const marker = view.getUint8(from + 1)
  if (marker === 0xff) return segmentAt(view, from + 1)
  if (marker === 0xd9) return { marker, from, to: from + 2 }
  const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4
  if (isFrame && !frames.has(marker)) return null
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return null
  return { marker, from, to: from + 2 + view.getUint16(from + 2) }
}

function isInTheWay(view: DataView, segment: Segment): boolean {
  switch (segment.marker) {
    case 0xe1:
      return startsWith(view, segment, 'Exif\0') && !isUpright(view, segment)
    case 0xe2:
      return startsWith(view, segment, 'ICC_PROFILE')
    case 0xee:
      // Says that the colours are not those that a JPEG has when it says nothing.
      return startsWith(view, segment, 'Adobe') && view.getUint8(segment.from + 15) !== 1
    default:
      return false
  }
}

function startsWith(view: DataView, { from }: Segment, words: string): boolean {
  return [...words].every(
    (letter, index) => view.getUint8(from + 4 + index) === letter.charCodeAt(0),
  )
}

const orientationTag = 0x0112

/** Reads the orientation out of the first list of the EXIF; without one the picture is upright. */
function isUpright(view: DataView, { from }: Segment): boolean {
  const tiff = from + 10
  const isLittle = view.getUint16(tiff) === 0x4949
  const list = tiff + view.getUint32(tiff + 4, isLittle)
  const entries = view.getUint16(list, isLittle)
  for (let index = 0; index < entries; index += 1) {
    const entry = list + 2 + index * 12
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    return view.getUint16(entry + 8, isLittle) <= 1
  }
  return true
}

/** Behind the header of a scan come its coded bytes, in which 0xff is always followed by 0 or a restart. */
function endOfScan(view: DataView, from: number): number {
  let at = from
  for (;;) {
    if (view.getUint8(at) === 0xff) {
      const next = view.getUint8(at + 1)
      const isCoded = next === 0 || (next >= 0xd0 && next <= 0xd7)
      if (!isCoded) return at
      at += 1
    }
    at += 1
  }
}

function part(view: DataView, from: number, to: number): Uint8Array {
  if (to > view.byteLength) throw new RangeError('cut off')
  return new Uint8Array(view.buffer, view.byteOffset + from, to - from)
}
