import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerSrc from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url&no-inline'
import type { DecodeSource, Rendered, RenderOptions } from '#shared/ipc/decode'
import { toJpegs } from './jpeg.ts'
import { pdfData } from './pdfData.ts'
import { pageLines } from './pdfLines.ts'

GlobalWorkerOptions.workerSrc = workerSrc

/** One picture inside a page; larger ones are left out. */
const maxPicturePixels = 100_000_000
const maxCanvasBytes = 400_000_000

/** Pages are asked for one after the other, so the last document stays open. */
let last: { readonly url: string; readonly document: Promise<PDFDocumentProxy> } | null = null

/** Reads the first page too: a file whose pages are broken is damaged, whatever its page count says. */
export async function countPages(source: DecodeSource): Promise<number> {
  const document = await opened(source)
  await document.getPage(1)
  return document.numPages
}

export async function renderPage(
  source: DecodeSource,
  number: number,
  options: RenderOptions,
): Promise<readonly Rendered[]> {
  const page = await (await opened(source)).getPage(number)
  try {
    const side = Math.max(...options.steps.map(({ maxSide }) => maxSide))
    return await toJpegs(await drawn(page, side), options, { isPlain: true })
  } finally {
    page.cleanup()
  }
}

/** A notice has a few pages; nobody sends one of more than these. */
const mostTextPages = 300
const mostTextCharacters = 400_000

/** Line by line as it stands on the page, a form feed behind each page. */
export async function textOf(source: DecodeSource): Promise<string> {
  const document = await opened(source)
  let text = ''
  for (let number = 1; number <= Math.min(document.numPages, mostTextPages); number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += `${pageLines(items.filter(item => 'str' in item)).join('\n')}\n\f`
    page.cleanup()
    if (text.length > mostTextCharacters) break
  }
  return text.trim() === '' ? '' : text.slice(0, mostTextCharacters)
}

async function drawn(page: PDFPageProxy, maxSide: number): Promise<ImageBitmap> {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: maxSide / Math.max(natural.width, natural.height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  // As printed, stamps and signatures included. Showing would wait for frames that a hidden window never paints.
  await page.render({ canvas, viewport, intent: 'print', background: '#fff' }).promise
  const bitmap = await createImageBitmap(canvas)
  canvas.width = 0
  return bitmap
}

function opened(source: DecodeSource): Promise<PDFDocumentProxy> {
  if (last?.url === source.url) return last.document
  void last?.document.then(
    document => document.loadingTask.destroy(),
    () => {},
  )
  last = { url: source.url, document: open(source) }
  return last.document
}

function open(source: DecodeSource): Promise<PDFDocumentProxy> {
  return getDocument({
    range: rangesOf(source),
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    isEvalSupported: false,
    stopAtErrors: false,
    maxImageSize: maxPicturePixels,
    canvasMaxAreaInBytes: maxCanvasBytes,
    useSystemFonts: true,
    // Six times as fast for scans; pdf.js is wary of it in Chrome, and falls back by itself.
    isImageDecoderSupported: true,
    useWorkerFetch: false,
    BinaryDataFactory: pdfData,
    verbosity: 0,
  }).promise
}

/** Only the parts of the file that a page needs are read. */
function rangesOf({ url, bytes }: DecodeSource): PDFDataRangeTransport {
  const transport = new PDFDataRangeTransport(bytes, null)
  transport.requestDataRange = async (begin, end) => {
    const response = await fetch(url, { headers: { Range: `bytes=${begin}-${end - 1}` } })
    if (!response.ok) throw new Error(`source gone: ${response.status}`)
    transport.onDataRange(begin, new Uint8Array(await response.arrayBuffer()))
  }
  return transport
}
