import { buffer } from 'node:stream/consumers'
import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib'

/** Pages of 200 × 100 points, or of `size`, empty unless a face that is not embedded is asked for. */
export async function somePdf({
  pages = 1,
  rotation = 0,
  withStamp = false,
  withForeignFont = false,
  size = [200, 100] as [number, number],
} = {}): Promise<Uint8Array> {
  const { degrees } = await import('pdf-lib')
  const pdf = await PDFDocument.create()
  const font = withForeignFont ? await pdf.embedFont(StandardFonts.Helvetica) : undefined
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage(size)
    page.setRotation(degrees(rotation))
    page.drawRectangle({ x: 10, y: 10, width: 20, height: 20 })
    if (font) page.drawText('text', { font })
    if (!withStamp) continue
    const stamp = pdf.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 9, 9] })
    page.node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(stamp)]))
  }
  return pdf.save()
}

/** The smallest JPEG that readers take for one: a grey pixel. */
export const greyPixel = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
  'base64',
)

/** A file that comes part by part, in one piece. */
export async function wholeOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await buffer(parts))
}
