import type { PDFDocumentProxy } from 'pdfjs-dist'

/** It asks for these when it is loaded, for drawing, which never happens here. */
const ofABrowser = {
  DOMMatrix: function DOMMatrix() {},
  navigator: { platform: '', userAgent: '' },
}

/** pdf.js without a page: only text and structure are read, nothing is drawn. */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  for (const [name, value] of Object.entries(ofABrowser)) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: value })
  }
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error -- the package has no types for its worker
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Where it finds this, it works in the same thread instead of looking for a file to start.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return getDocument({ data, isEvalSupported: false, useSystemFonts: false, verbosity: 0 }).promise
}
