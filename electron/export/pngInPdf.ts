import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import type { PlacedPicture } from './jpegInPdf.ts'
import { readPng } from './pngParts.ts'

/**
 * A PNG as `plainPng` leaves it, taken over as it is: PDF packs pixels the same way. Lengths
 * in pixels.
 */
export function pngInPdf(pdf: PDFDocument, bytes: Uint8Array): PlacedPicture {
  const png = readPng(bytes)
  if (!png) throw new Error('no PNG')
  const { width, height, depth, colours, palette, data } = png
  const { context } = pdf
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: depth,
    ColorSpace: colours === 0 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'FlateDecode',
    // 15: every row says by itself how it is told.
    DecodeParms: {
      Predictor: 15,
      Colors: colours === 2 ? 3 : 1,
      BitsPerComponent: depth,
      Columns: width,
    },
  })
  if (colours === 3 && palette) {
    const last = palette.length / 3 - 1
    const table = context.register(PDFRawStream.of(context.obj({}), palette))
    const indexed = context.obj(['Indexed', 'DeviceRGB', last])
    indexed.push(table)
    dict.set(PDFName.of('ColorSpace'), indexed)
  }
  return { ref: context.register(PDFRawStream.of(dict, data)), width, height }
}
