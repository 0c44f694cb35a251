import { open, readFile, stat } from 'node:fs/promises'
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
  const { width, height, bitsPerComponent, colorSpace } = await factsOf(path)
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
  const ref = pdf.context.register(new FileStream(dict, path, (await stat(path)).size))
  return { ref, width, height }
}

const headBytes = 64 * 1024

/** They stand at the beginning, unless profiles of colours come before them. */
async function factsOf(path: string): Promise<JpegEmbedder> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return await JpegEmbedder.for(buffer.subarray(0, bytesRead))
  } catch {
    return JpegEmbedder.for(await readFile(path))
  } finally {
    await file.close()
  }
}
