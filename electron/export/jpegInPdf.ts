import { readFile } from 'node:fs/promises'
import { JpegEmbedder, type PDFDocument, type PDFRef } from 'pdf-lib'
import { FileStream } from './fileStream.ts'

/** A picture that a page can draw; lengths in pixels. */
export type PlacedPicture = {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

/** A JPEG as it lies in its file, which must stay there until the PDF is written. */
export async function jpegInPdf(pdf: PDFDocument, path: string): Promise<PlacedPicture> {
  const bytes = await readFile(path)
  const { width, height, bitsPerComponent, colorSpace } = await JpegEmbedder.for(bytes)
  const dict = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    BitsPerComponent: bitsPerComponent,
    Width: width,
    Height: height,
    ColorSpace: colorSpace,
    Filter: 'DCTDecode',
    // Four colours are stored the other way round.
    ...(colorSpace === 'DeviceCMYK' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  })
  const ref = pdf.context.register(new FileStream(dict, path, bytes.length))
  return { ref, width, height }
}
