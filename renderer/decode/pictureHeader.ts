/** Size as the header says, before any orientation; `kind` by the first bytes. */
export type PictureHeader = {
  readonly kind: 'jpg' | 'png' | 'gif' | 'webp' | 'bmp' | 'tif'
  readonly width: number
  readonly height: number
}

/**
 * Reads the size of a picture without decoding it, so that a picture of
 * 100,000 × 100,000 pixels costs nothing. Null for what is no picture, or has
 * been cut off before its size.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readBmp(view) ?? readWebp(view)
  } catch (error) {
    // Every read beyond the end is a RangeError: the file is too short.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readPng(view: DataView): PictureHeader | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): PictureHeader | null {
  if (text(view, 0, 4) !== 'GIF8') return null
  return { kind: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readBmp(view: DataView): PictureHeader | null {
  if (text(view, 0, 2) !== 'BM') return null
  if (view.getUint32(14, true) === 12) {
    return { kind: 'bmp', width: view.getUint16(18, true), height: view.getUint16(20, true) }
  }
  // A negative height says that the rows run from the top.
  const height = Math.abs(view.getInt32(22, true))
  return { kind: 'bmp', width: Math.abs(view.getInt32(18, true)), height }
}

function readJpeg(view: DataView): PictureHeader | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return { kind: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    }
    const standsAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += standsAlone ? (marker === 0xff ? 1 : 2) : 2 + view.getUint16(at + 2)
  }
  return null
}

function readWebp(view: DataView): PictureHeader | null {
  if (text(view, 0, 4) !== 'RIFF' || text(view, 8, 4) !== 'WEBP') return null
  switch (text(view, 12, 4)) {
    case 'VP8X':
      return { kind: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ': {
      const width = view.getUint16(26, true) & 0x3fff
      return { kind: 'webp', width, height: view.getUint16(28, true) & 0x3fff }
    }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function text(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('')
}
