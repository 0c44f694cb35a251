import { bareTiff } from './bareTiff.ts'

/**
 * The same picture, pixel for pixel, without what a camera or a phone writes into it:
 * place, time, device, small preview, editing history, and what hangs behind its end (the
 * film of a moving photo). How it is to be turned and its colour profile stay. Null for
 * what is no sound JPEG, PNG, WebP or TIFF.
 */
export function withoutTraces(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) === 0xffd8) return barePhoto(bytes, view)
    if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) {
      return barePng(bytes, view)
    }
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) {
      return bareWebp(bytes, view)
    }
    return bareTiff(bytes)
  } catch (error) {
    // Every read beyond the end is a RangeError: the file is cut short.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** JFIF, colour profile, and Adobe's word on the meaning of the colours. */
const keptSegments: readonly (readonly [marker: number, start: string])[] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]

function barePhoto(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) throw new RangeError('no marker')
    const marker = view.getUint8(at + 1)
    // Filling between segments.
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) break
    else {
      const data = at + 4
      const end = at + 2 + view.getUint16(at + 2)
      const stop = marker === 0xda ? endOfScan(view, end) : end
      if (stop > bytes.length) throw new RangeError('cut off')
      if (marker === 0xe1) kept.push(...orientationOnly(view, data))
      else if (isKept(bytes, marker, data)) kept.push(bytes.subarray(at, stop))
      at = stop
    }
  }
  return Buffer.concat([...kept, Buffer.from([0xff, 0xd9])])
}

function isKept(bytes: Uint8Array, marker: number, data: number): boolean {
  const isComment = marker === 0xfe
  const isApplication = marker >= 0xe0 && marker <= 0xef
  if (!isComment && !isApplication) return true
  const head = Buffer.from(bytes.subarray(data, data + 12)).toString('latin1')
  return keptSegments.some(([known, start]) => known === marker && head.startsWith(start))
}

/** Behind the head of a scan, 0xff is followed by 0 or by a restart as long as the scan goes on. */
function endOfScan(view: DataView, from: number): number {
  let at = from
  for (;;) {
    if (view.getUint8(at) === 0xff) {
      const next = view.getUint8(at + 1)
      if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
      at += 1
    }
    at += 1
  }
}

const orientationTag = 0x0112

/** An EXIF segment with nothing but how the picture is to be turned; none for an upright one. */
function orientationOnly(view: DataView, data: number): readonly Uint8Array[] {
  if (view.getUint32(data) !== 0x45786966) return []
  const tiff = turnedTiff(orientationIn(view, data + 6))
  if (tiff.length === 0) return []
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return [Buffer.from([0xff, 0xe1, 0, body.length + 2, ...body])]
}

/** A TIFF head that says nothing but how the picture is to be turned; empty for an upright one. */
function turnedTiff(orientation: number): readonly number[] {
  if (orientation <= 1 || orientation > 8) return []
  const entry = [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
}

/** Out of the first list of a TIFF head; 1 is upright. */
function orientationIn(view: DataView, tiff: number): number {
  const isLittle = view.getUint16(tiff) === 0x4949
  const list = tiff + view.getUint32(tiff + 4, isLittle)
  const entries = view.getUint16(list, isLittle)
  for (let index = 0; index < entries; index += 1) {
    const entry = list + 2 + index * 12
    if (view.getUint16(entry, isLittle) === orientationTag) {
      return view.getUint16(entry + 8, isLittle)
    }
  }
  return 1
}

/** Texts, EXIF and the time of the last change; every other chunk belongs to the picture. */
const tracesInPng = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function barePng(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  for (;;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw new RangeError('cut off')
    const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (!tracesInPng.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(kept)
    at = end
  }
}

/** Bits of the extended head: it holds EXIF, it holds XMP. */
const saysExif = 8
const saysXmp = 4

function bareWebp(bytes: Uint8Array, view: DataView): Uint8Array {
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw new RangeError('cut off')
  const kept: Buffer[] = []
  let turn: readonly number[] = []
  for (let at = 12; at < end; ) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')
    const length = view.getUint32(at + 4, true)
    const data = at + 8
    const next = data + length + (length % 2)
    if (data + length > end) throw new RangeError('cut off')
    if (name === 'EXIF') {
      const hasMark = view.getUint32(data) === 0x45786966
      turn = turnedTiff(orientationIn(view, data + (hasMark ? 6 : 0)))
    } else if (name !== 'XMP ') kept.push(Buffer.from(bytes.subarray(at, Math.min(next, end))))
    at = next
  }
  if (turn.length > 0) kept.push(riffChunk('EXIF', turn))
  for (const chunk of kept) {
    if (chunk.toString('latin1', 0, 4) !== 'VP8X') continue
    const flags = (chunk[8] ?? 0) & ~(saysExif | saysXmp)
    chunk[8] = turn.length > 0 ? flags | saysExif : flags
  }
  return riffChunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...kept]))
}

function riffChunk(name: string, data: Uint8Array | readonly number[]): Buffer {
  const head = Buffer.from(`${name}____`)
  head.writeUInt32LE(data.length, 4)
  const filling = Buffer.alloc(data.length % 2)
  return Buffer.concat([head, Buffer.from(data), filling])
}
