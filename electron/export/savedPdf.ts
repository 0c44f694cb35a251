import { deflateSync } from 'node:zlib'
import {
  PDFContentStream,
  type PDFDocument,
  PDFHeader,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFObjectStream,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { CopiedStream } from './copiedObject.ts'
import { FileStream } from './fileStream.ts'
import type { FileBefore } from './joinSheets.ts'
import type { PdfBytes } from './pdfBytes.ts'
import { type Place, pdfTable } from './pdfTable.ts'

const partBytes = 512 * 1024
/** In one stream of objects. */
const most = 100

/**
 * The file, part by part. pdf-lib's own way to save holds it twice over in memory, and the time
 * for its table of objects grows with the square of their number. With `before`, it is what
 * stands behind that file, as a later version of it.
 */
export async function* savedPdf(
  pdf: PDFDocument,
  before: FileBefore | null = null,
): AsyncGenerator<Uint8Array> {
  await pdf.flush()
  const sources = oneAtATime()
  try {
    yield* partsOf(pdf, sources, before)
  } finally {
    sources.close()
  }
}

async function* partsOf(
  pdf: PDFDocument,
  sources: Sources,
  before: FileBefore | null,
): AsyncGenerator<Uint8Array> {
  const parts = createParts(before?.size ?? 0)
  const places: (Place | undefined)[] = []
  const small: Numbered[] = []
  async function* write(ref: PDFRef, object: PDFObject) {
    places[ref.objectNumber] = { offset: parts.end(), generation: ref.generationNumber }
    parts.put(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
    if (object instanceof PDFStream) yield* writeStream(object, parts)
    else if (object instanceof CopiedStream) yield* writeCopied(object, parts, sources)
    else parts.put(bytesOf(object))
    parts.put('\nendobj\n\n')
    if (parts.isFull()) yield parts.take()
  }

  if (!before) {
    parts.put(bytesOf(PDFHeader.forVersion(1, 7)))
    parts.put('\n\n')
  }
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (isOfOldFile(object)) continue
    if (isPacked(ref, object)) small.push([ref, object])
    else yield* write(ref, object)
  }
  let last = pdf.context.largestObjectNumber
  for (let at = 0; at < small.length; at += most) {
    const objects = small.slice(at, at + most)
    last += 1
    for (const [index, [{ objectNumber }]] of objects.entries()) {
      places[objectNumber] = { stream: last, index }
    }
    yield* write(PDFRef.of(last), packed(pdf, objects))
  }
  const table = last + 1
  const start = parts.end()
  places[table] = { offset: start, generation: 0 }
  yield* write(PDFRef.of(table), pdfTable(pdf, places, before?.table))
  parts.put(`startxref\n${start}\n%%EOF\n`)
  yield parts.take()
}

type Numbered = [PDFRef, PDFObject]
type Parts = ReturnType<typeof createParts>

/** Gathers small pieces, so that the disk is not asked for each. */
function createParts(begin: number) {
  let waiting: Uint8Array[] = []
  let held = 0
  let written = begin
  return {
    put: (piece: Uint8Array | string) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
      waiting.push(bytes)
      held += bytes.length
    },
    end: () => written + held,
    isFull: () => held >= partBytes,
    take: () => {
      const part = Buffer.concat(waiting, held)
      written += held
      waiting = []
      held = 0
      return part
    },
  }
}

async function* writeStream(given: PDFStream, parts: Parts) {
  const stream = given instanceof PDFContentStream ? compressed(given) : given
  stream.updateDict()
  parts.put(bytesOf(stream.dict))
  parts.put('\nstream\n')
  if (stream instanceof FileStream) {
    for await (const part of stream.read()) {
      parts.put(part)
      if (parts.isFull()) yield parts.take()
    }
  } else parts.put(stream.getContents())
  parts.put('\nendstream')
}

function* writeCopied(stream: CopiedStream, parts: Parts, sources: Sources) {
  sources.open(stream.source)
  parts.put(bytesOf(stream))
  parts.put('\nstream\n')
  for (const part of stream.read()) {
    parts.put(part)
    if (parts.isFull()) yield parts.take()
  }
  parts.put('\nendstream')
}

type Sources = ReturnType<typeof oneAtATime>

/** Of many files that are copied from, only one is open. */
function oneAtATime() {
  let last: PdfBytes | undefined
  const close = () => last?.close()
  return {
    open: (source: PdfBytes) => {
      if (source !== last) close()
      last = source
    },
    close,
  }
}

function bytesOf(object: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** What was drawn here; pdf-lib compresses it too, but takes longer. */
function compressed(drawn: PDFContentStream): PDFStream {
  if (!drawn.dict.has(PDFName.of('Filter'))) return drawn
  return PDFRawStream.of(drawn.dict, deflateSync(drawn.getUnencodedContents()))
}

function packed(pdf: PDFDocument, objects: Numbered[]): PDFRawStream {
  const plain = PDFObjectStream.withContextAndObjects(pdf.context, objects, false)
  plain.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  return PDFRawStream.of(plain.dict, deflateSync(plain.getUnencodedContents()))
}

/** What may stand in a stream of objects (ISO 32000-1, 7.5.7). */
function isPacked({ generationNumber }: PDFRef, object: PDFObject): boolean {
  return !(
    generationNumber !== 0 ||
    object instanceof PDFStream ||
    object instanceof CopiedStream ||
    object instanceof PDFInvalidObject
  )
}

/** Tables and streams of objects of the file that was opened: what was in them is written anew. */
function isOfOldFile(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false
  const type = object.dict.get(PDFName.of('Type'))
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm')
}
