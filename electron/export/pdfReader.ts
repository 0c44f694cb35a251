import type { PDFDocumentProxy } from 'pdfjs-dist'

/** pdf.js without a page: only text and structure are read, nothing is drawn. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error -- the package has no types for its worker
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Where it finds this, it works in the same thread instead of looking for a file to start.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return getDocument({ data, isEvalSupported: false, useSystemFonts: false, verbosity: 0 }).promise
}
