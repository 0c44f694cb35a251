import { ParseSpeeds, PDFDocument } from 'pdf-lib'

/** Opens a PDF as it is. Without pauses between its objects: there is no window here that would wait. */
export function openForCopy(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}
