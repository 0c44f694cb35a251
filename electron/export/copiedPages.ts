import { deflateSync } from 'node:zlib'
import type { PDFDocument } from 'pdf-lib'
import { CopiedStream } from './copiedObject.ts'
import { type CopySource, copiedObjects, writtenStream } from './copiedObjects.ts'
import { unseenFlags, unseenKinds } from './drawAnnotations.ts'
import type { Upright } from './layInFrame.ts'
import { pagesOfFile } from './pagesOfFile.ts'
import { bytesInMemory, type PdfBytes } from './pdfBytes.ts'
import { type PdfFile, readPdf } from './pdfFile.ts'
import { isArray, isDict, isName, isRef, type PdfDict, type PdfValue } from './pdfTokens.ts'
import { type NumberOf, writtenValue } from './writtenValue.ts'

export type CopiedPages = {
  readonly count: number
  /** From 1; null for a page with notes to draw or faces that are not inside. Throws what it cannot follow. */
  readonly page: (number: number) => Upright | null
}

/**
 * Takes pages over as they stand in their file: what they refer to is copied as text with
 * other numbers, and streams are not even read before the new file is written. Pages that
 * are the same become one. Throws for a file that is not as ISO 32000-1 has it.
 */
export function copiedPages(source: CopySource, target: PDFDocument): CopiedPages {
  const { file } = source
  const pages = pagesOfFile(file)
  const objects = copiedObjects(source, target)
  const known = new Map<string, Upright>()
  return {
    count: pages.length,
    page: number => {
      const page = pages[number - 1]
      if (!page || hasNotes(file, page)) return null
      const key = writtenValue(lookOf(page), asItIs)
      const same = known.get(key)
      if (same) return same
      const form = formOf(file, page)
      if (!form) return null
      const { head, content, ...size } = form
      const ref = objects.put(numberOf => {
        const text = writtenStream(head, content.range.length, numberOf)
        return new CopiedStream(text, content.source ?? source.bytes, content.range)
      })
      if (!ref) return null
      const made = { page: { ref, ...size }, turn: turnOf(file, page) }
      known.set(key, made)
      return made
    },
  }
}

/** Pages that Chromium has printed for us, which have nothing to refuse. */
export function printedPages(
  printed: Uint8Array,
  target: PDFDocument,
  letters?: (map: string) => string,
): CopiedPages {
  const bytes = bytesInMemory(printed)
  const source = { file: readPdf(bytes), bytes, mayLackFaces: true }
  return copiedPages(letters ? { ...source, letters } : source, target)
}

const asItIs: NumberOf = number => number

/** All that a page looks like comes from these. */
const looks = ['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Group']

const lookOf = (page: PdfDict): PdfDict => new Map([...page].filter(([key]) => looks.includes(key)))

/** Which must be drawn onto it. */
function hasNotes(file: PdfFile, page: PdfDict): boolean {
  const notes = file.get(page.get('Annots'))
  if (notes === null) return false
  if (!isArray(notes)) return true
  return notes.some(note => {
    const dict = file.get(note)
    if (!isDict(dict)) return dict !== null
    const [kind, flags] = [file.get(dict.get('Subtype')), file.get(dict.get('F'))]
    const isUnseen = isName(kind) && unseenKinds.has(kind.slice(1))
    return !(isUnseen || (typeof flags === 'number' && (flags & unseenFlags) !== 0))
  })
}

/** Null for a page without content. */
function formOf(file: PdfFile, page: PdfDict) {
  const content = contentOf(file, page)
  if (!content) return null
  const [left, bottom, right, top] = shownBox(file, page)
  const head = new Map<string, PdfValue>([
    ['Type', '/XObject'],
    ['Subtype', '/Form'],
    ['FormType', 1],
    ['BBox', [left, bottom, right, top]],
    ['Matrix', [1, 0, 0, 1, -left, -bottom]],
    ['Resources', page.get('Resources') ?? new Map()],
    ...content.packing,
  ])
  // How the colours of the page are mixed belongs to what it looks like.
  const group = page.get('Group')
  if (group !== undefined) head.set('Group', group)
  return { head, content, width: right - left, height: top - bottom }
}

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What a reader shows: the crop box, as far as it lies on the paper. */
function shownBox(file: PdfFile, page: PdfDict): Box {
  const media = boxOf(file, page.get('MediaBox'))
  const crop = page.has('CropBox') ? boxOf(file, page.get('CropBox')) : media
  const box: Box = [
    Math.max(crop[0], media[0]),
    Math.max(crop[1], media[1]),
    Math.min(crop[2], media[2]),
    Math.min(crop[3], media[3]),
  ]
  return box[0] < box[2] && box[1] < box[3] ? box : media
}

function boxOf(file: PdfFile, value: PdfValue | undefined): Box {
  const corners = file.get(value)
  const [left, bottom, right, top] = isArray(corners) ? corners.map(file.get) : []
  if (
    typeof left !== 'number' ||
    typeof bottom !== 'number' ||
    typeof right !== 'number' ||
    typeof top !== 'number' ||
    !(left < right && bottom < top)
  ) {
    throw new Error('a PDF with a page of no size')
  }
  return [left, bottom, right, top]
}

function turnOf(file: PdfFile, page: PdfDict): number {
  const turn = file.get(page.get('Rotate'))
  return typeof turn === 'number' ? turn : 0
}

type Content = {
  /** How it is packed. */
  readonly packing: readonly (readonly [string, PdfValue])[]
  readonly range: { readonly at: number; readonly length: number }
  /** Where it is not the file itself. */
  readonly source?: PdfBytes
}

function contentOf(file: PdfFile, page: PdfDict): Content | null {
  const value = page.get('Contents')
  const whole = isRef(value) ? file.object(value.ref) : { value: value ?? null, stream: null }
  const parts = isArray(whole?.value) ? whole.value : [value]
  const streams = whole?.stream ? [whole.stream] : parts.flatMap(part => file.stream(part) ?? [])
  const [only] = streams
  if (!only || streams.length < parts.length) return null
  if (streams.length === 1) {
    const packing = ['Filter', 'DecodeParms'].flatMap(key => {
      const how = only.dict.get(key)
      return how === undefined ? [] : [[key, how] as const]
    })
    return { packing, range: only.range() }
  }
  // Several are one text that was cut anywhere, even between two words.
  const texts = streams.flatMap(stream => [stream.bytes(), Buffer.from('\n')])
  const joined = deflateSync(Buffer.concat(texts))
  return {
    packing: [['Filter', '/FlateDecode']],
    range: { at: 0, length: joined.length },
    source: bytesInMemory(joined),
  }
}
