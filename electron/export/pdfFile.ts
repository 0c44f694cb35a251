import { inflateSync } from 'node:zlib'
import { bytesOfFile, type PdfBytes } from './pdfBytes.ts'
import { type Entry, readTables } from './pdfEntries.ts'
import {
  isArray,
  isDict,
  isOperator,
  isRef,
  type PdfDict,
  type PdfRef,
  type PdfValue,
  tokensOf,
} from './pdfTokens.ts'

export type PdfStream = {
  readonly dict: PdfDict
  /** Unpacked. */
  readonly bytes: () => Buffer
  /** As it is packed. */
  readonly raw: () => Buffer
  /** Where it lies as it is packed. Throws when it does not end there. */
  readonly range: () => { readonly at: number; readonly length: number }
}
export type PdfObject = { readonly value: PdfValue; readonly stream: PdfStream | null }

/** A PDF of which only what is asked for is read. */
export type PdfFile = {
  readonly trailer: PdfDict
  /** In bytes. */
  readonly size: number
  /** Where the newest table lies. */
  readonly table: number
  /** What a reference leads to, through as many as there are; null for what is not there. */
  readonly get: (value: PdfValue | undefined) => PdfValue
  /** By its number; null when there is none. */
  readonly object: (number: number) => PdfObject | null
  /** Null for what is none. Throws for what is packed otherwise than our files are. */
  readonly stream: (value: PdfValue | undefined) => PdfStream | null
  /** Numbers of all objects. */
  readonly numbers: () => Iterable<number>
  /** An object as it is written; only its beginning when it is a stream. */
  readonly written: (number: number) => string
  readonly close: () => void
}

/**
 * Opens a file as ISO 32000-1, 7.5 has it, believing its table and repairing nothing:
 * what a lenient reader would mend is a fault here. Throws what it cannot follow.
 */
export function openPdfFile(path: string): PdfFile {
  return readPdf(bytesOfFile(path))
}

/** As above. */
export function readPdf(bytes: PdfBytes): PdfFile {
  try {
    return fileOf(bytes)
  } catch (error) {
    bytes.close()
    throw error
  }
}

function fileOf({ size, at: bytesAt, close }: PdfBytes): PdfFile {
  const entries = new Map<number, Entry>()
  const packs = new Map<number, Pack>()
  let left = mostPacked

  function get(value: PdfValue | undefined): PdfValue {
    let found: PdfValue = value ?? null
    for (let step = 0; isRef(found); step += 1) {
      if (step > 20) throw new Error('a PDF whose references lead in a circle')
      found = objectOf(found)
    }
    return found
  }

  function objectOf({ ref }: PdfRef): PdfValue {
    const entry = entries.get(ref)
    if (!entry) return null
    if (entry.kind === 'offset') return headAt(entry.at, ref).value
    return packedIn(entry.within).value(entry.index)
  }

  function object(number: number): PdfObject | null {
    const entry = entries.get(number)
    if (!entry) return null
    if (entry.kind === 'packed') return { value: objectOf({ ref: number }), stream: null }
    const { value, begin } = headAt(entry.at, number)
    if (!isDict(value) || begin === null) return { value, stream: null }
    const [bytes, range] = [() => unpacked(value, begin), () => rangeOf(value, begin)]
    const raw = () => bytesAt(begin, range().length)
    return { value, stream: { dict: value, bytes, raw, range } }
  }

  /** A value, and where its stream begins when it has one. */
  function headAt(at: number, ref?: number) {
    for (let length = 2048; ; length *= 8) {
      const text = bytesAt(at, length).toString('latin1')
      try {
        return headIn(text, at, ref)
      } catch (error) {
        if (length >= size) throw error
      }
    }
  }

  const stream = (value: PdfValue | undefined): PdfStream | null =>
    isRef(value) ? (object(value.ref)?.stream ?? null) : null

  function lengthOf(dict: PdfDict): number {
    const length = get(dict.get('Length'))
    if (typeof length !== 'number') throw new Error('a PDF with a stream of no length')
    return length
  }

  function rangeOf(dict: PdfDict, at: number) {
    const length = lengthOf(dict)
    const end = bytesAt(at + length, 16).toString('latin1')
    if (length < 0 || !/^[\0\t\n\f\r ]*endstream/.test(end)) {
      throw new Error('a PDF with a stream of another length')
    }
    return { at, length }
  }

  function unpacked(dict: PdfDict, begin: number): Buffer {
    const length = lengthOf(dict)
    const filter = get(dict.get('Filter'))
    const filters = isArray(filter) ? filter.map(get) : filter === null ? [] : [filter]
    let bytes = bytesAt(begin, length)
    for (const one of filters) {
      if (one !== '/FlateDecode') throw new Error(`a PDF with a stream as ${String(one)}`)
      bytes = inflateSync(bytes, { chunkSize: roomFor(bytes), maxOutputLength: largest })
    }
    const how = get(dict.get('DecodeParms'))
    return isDict(how) ? withoutPredictor(bytes, how) : bytes
  }

  function packedIn(within: number): Pack {
    const kept = packs.get(within)
    if (kept) return kept
    const pack = stream({ ref: within })
    if (!pack) throw new Error('a PDF that lacks objects')
    const text = pack.bytes().toString('latin1')
    left -= text.length
    if (left < 0) throw new Error('a PDF with objects without end')
    const [count, first] = [get(pack.dict.get('N')), get(pack.dict.get('First'))]
    if (typeof count !== 'number' || typeof first !== 'number')
      throw new Error('a PDF that lacks objects')
    const head = tokensOf(text.slice(0, first))
    const offsets = Array.from({ length: Math.min(count, first) }, () => {
      head.next()
      return Number(head.next())
    })
    const made = packOf(text, [...offsets.map(offset => first + offset), text.length])
    packs.set(within, made)
    return made
  }

  const { trailer, table } = readTables({ size, bytesAt, headAt, unpacked, entries })
  return {
    trailer,
    size,
    table,
    get,
    object,
    stream,
    numbers: () => entries.keys(),
    written: number => {
      const entry = entries.get(number)
      if (!entry) return ''
      if (entry.kind === 'packed') return packedIn(entry.within).text(entry.index)
      return bytesAt(entry.at, 512).toString('latin1')
    },
    close,
  }
}

/** Objects that are packed together. */
type Pack = {
  /** Null when there is none. Throws when it does not end before the next. */
  readonly value: (index: number) => PdfValue
  readonly text: (index: number) => string
}

/** `places` are where each object begins, and the end of the last. */
function packOf(text: string, places: readonly number[]): Pack {
  const tokens = tokensOf(text)
  return {
    value: index => {
      const [from, end] = [places[index], places[index + 1]]
      if (from === undefined || end === undefined) return null
      tokens.goTo(from)
      const value = tokens.next() ?? null
      if (tokens.at() > end) throw new Error('a PDF with objects in one another')
      return value
    },
    text: index => text.slice(places[index] ?? text.length, places[index + 1]),
  }
}

/** Of all packed objects together, in bytes: they are kept. */
const mostPacked = 128 * 1024 * 1024
/**
 * For what most become: memory for nothing, which each would take anew otherwise, cost a tenth of
 * the time for the thousands of small ones. More is added where more is needed.
 */
const roomFor = ({ length }: Buffer) => Math.min(1024 + 4 * length, 1024 * 1024)
/** Of what is unpacked; our pages and tables are far below it. */
const largest = 512 * 1024 * 1024

/** `12 0 obj`, a value, and `stream` where one follows; without `ref` nothing is asked of the number. */
function headIn(text: string, at: number, ref?: number) {
  const start = /^[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/.exec(text)
  if (!start || (ref !== undefined && Number(start[1]) !== ref)) {
    throw new Error('a PDF whose table leads to other objects')
  }
  const tokens = tokensOf(text, start[0].length)
  const value = tokens.next() ?? null
  const word = tokens.next()
  if (!isOperator(word)) throw new Error('a PDF that is cut off')
  if (word.operator === 'endobj') return { value, begin: null }
  // Its beginning may be all that was read of it.
  if (word.operator !== 'stream') throw new Error('a PDF that is cut off')
  const end = /^\r?\n/.exec(text.slice(tokens.at(), tokens.at() + 2))
  if (!end) throw new Error('a PDF that is cut off')
  return { value, begin: at + tokens.at() + end[0].length }
}

/** PNG's (7.4.4.4), as tables have them. */
function withoutPredictor(bytes: Buffer, how: PdfDict): Buffer {
  const predictor = how.get('Predictor')
  if (typeof predictor !== 'number' || predictor < 10) return bytes
  const columns = Number(how.get('Columns') ?? 1)
  if (!(columns >= 1 && columns <= bytes.length)) throw new Error('a PDF with a table as no other')
  const rows = Math.ceil(bytes.length / (columns + 1))
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)]
    if (kind !== 0 && kind !== 2) throw new Error('a PDF with a table as no other')
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (plain[(row - 1) * columns + column] ?? 0) : 0
      plain[row * columns + column] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + above
    }
  }
  return plain
}
