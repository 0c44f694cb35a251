import { createHash } from 'node:crypto'
import { degrees, PDFDocument } from 'pdf-lib'
import { aPngFile } from '../evidenceFiles.ts'

/** A small real file of evidence. */
export type AFile = {
  readonly bytes: Uint8Array
  readonly hash: string
  readonly extension: 'png' | 'pdf' | 'docx'
  readonly width?: number
  readonly height?: number
  readonly pages?: number
}

const named = (bytes: Uint8Array) => ({
  bytes,
  hash: createHash('sha256').update(bytes).digest('hex'),
})

/** Up to 100 × 100. */
export const aPng = (width: number, height: number, shade: number): AFile => ({
  ...named(aPngFile(width, height, shade)),
  extension: 'png',
  width,
  height,
})

/** Sizes of pages in points, and how far each is to be turned. */
export async function aPdf(
  sizes: readonly (readonly [width: number, height: number, turned?: 90 | 180 | 270])[],
): Promise<AFile> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (const [width, height, turned = 0] of sizes) {
    const page = pdf.addPage([width, height])
    page.setRotation(degrees(turned))
    page.drawRectangle({ x: 20, y: 20, width: width - 40, height: height - 40, borderWidth: 2 })
  }
  // The same bytes every time.
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  return { ...named(await pdf.save()), extension: 'pdf', pages: sizes.length }
}

export const anOfficeFile = (content: string): AFile => ({
  ...named(Buffer.from(content)),
  extension: 'docx',
})
