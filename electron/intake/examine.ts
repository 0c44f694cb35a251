import { AppError } from '#shared/failure'
import type { EvidenceFile } from '#shared/schema/dossier'
import type { PictureExtension } from '#shared/schema/richText'
import type { Decoder } from '../desk.ts'
import type { Sniffed } from './sniff.ts'

type Original = Pick<Extract<EvidenceFile, { kind: 'original' }>, 'kind' | 'extension' | 'why'>

/** What the decoder found; a file that it cannot show is kept as an original, and `why` says the reason. */
export type Examined =
  | {
      readonly kind: 'image'
      readonly extension: PictureExtension
      readonly width: number
      readonly height: number
      readonly takenOn: string
    }
  | { readonly kind: 'pdf'; readonly extension: 'pdf'; readonly pages: number }
  | Original

/** Larger PDFs are neither shown nor merged. */
const maxPdfBytes = 300 * 1024 * 1024
const maxPdfPages = 2000

export async function examine(
  path: string,
  bytes: number,
  sniffed: Exclude<Sniffed, { readonly kind: 'executable' }>,
  decoder: Pick<Decoder, 'measure' | 'pdfPages'>,
): Promise<Examined> {
  switch (sniffed.kind) {
    case 'original':
      return sniffed
    case 'pdf':
      return bytes > maxPdfBytes ? original('pdf', 'other') : examinePdf(path, decoder)
    case 'image':
      return examinePicture(path, sniffed.extension, decoder)
  }
}

async function examinePicture(
  path: string,
  extension: PictureExtension,
  decoder: Pick<Decoder, 'measure'>,
): Promise<Examined> {
  try {
    const { frames, ...measured } = await decoder.measure(path)
    // Only the first page would be printed, and nobody would notice the rest missing.
    if (frames > 1) return original(extension, 'other')
    return { kind: 'image', extension, ...measured }
  } catch (error) {
    return original(extension, whyRefused(error))
  }
}

async function examinePdf(path: string, decoder: Pick<Decoder, 'pdfPages'>): Promise<Examined> {
  try {
    const pages = await decoder.pdfPages(path)
    return pages > maxPdfPages ? original('pdf', 'other') : { kind: 'pdf', extension: 'pdf', pages }
  } catch (error) {
    return original('pdf', whyRefused(error))
  }
}

/** Anything but the file's own fault goes on up: a full disk says nothing about a picture. */
function whyRefused(error: unknown): Original['why'] {
  const code = error instanceof AppError ? error.failure.code : null
  if (code === 'pdf.encrypted') return 'encrypted'
  if (code === 'pdf.damaged' || code === 'picture.unreadable') return 'damaged'
  throw error
}

function original(extension: string, why: Original['why']): Original {
  return { kind: 'original', extension, why }
}
