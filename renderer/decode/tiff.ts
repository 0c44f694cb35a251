import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2'
import { requireDecodable } from './limits.ts'

/** A scanner's TIFF, which Chromium does not know. Only its first picture is drawn. */
export type Tiff = { readonly width: number; readonly height: number; readonly frames: number }

export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (
    (a === 0x49 && b === 0x49 && c === 0x2a && d === 0) ||
    (a === 0x4d && b === 0x4d && c === 0 && d === 0x2a)
  )
}

export function measureTiff(bytes: ArrayBuffer): Tiff {
  const pages = pagesOf(bytes)
  const first = pages[0]
  if (!first) throw new Error('no picture in this TIFF')
  const size = requireDecodable({ width: numberIn(first, 256), height: numberIn(first, 257) })
  return { ...size, frames: pages.length }
}

export async function decodeTiff(bytes: ArrayBuffer): Promise<ImageBitmap> {
  const { width, height } = measureTiff(bytes)
  const [first] = pagesOf(bytes)
  if (!first) throw new Error('no picture in this TIFF')
  decodeImage(bytes, first)
  const pixels = new ImageData(new Uint8ClampedArray(toRGBA8(first)), width, height)
  return createImageBitmap(pixels)
}

/** Without the small previews (tag 254, bit 0) that cameras and scanners put beside the picture. */
function pagesOf(bytes: ArrayBuffer): readonly IFD[] {
  return decode(bytes).filter(
    page => numberIn(page, 256) > 0 && numberIn(page, 257) > 0 && (numberIn(page, 254) & 1) === 0,
  )
}

function numberIn(page: IFD, tag: number): number {
  const value = page[`t${tag}`]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'number' ? first : 0
}
