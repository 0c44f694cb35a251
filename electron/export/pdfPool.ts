import type { PdfFile, PdfStream } from './pdfFile.ts'
import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './pdfTokens.ts'

export type PdfObject =
  | { readonly kind: 'value'; readonly value: PdfValue }
  | { readonly kind: 'stream'; readonly dict: PdfDict; readonly raw: () => Buffer }

/** Objects of several files, and new ones, under numbers that are unique among them. */
export type PdfPool = {
  /** Takes a file in and gives its catalog. What `rename` says of its strings holds from then on. */
  readonly take: (file: PdfFile, rename?: (bytes: string) => string) => PdfDict
  readonly get: (value: PdfValue | undefined) => PdfValue
  /** Throws where there is none. */
  readonly dict: (value: PdfValue | undefined) => PdfDict
  readonly add: (object: PdfObject) => PdfRef
  /** Puts a value in the place of an object. */
  readonly put: (ref: PdfRef, value: PdfValue) => void
  /** From here on it is not there. */
  readonly drop: (ref: PdfRef) => void
  readonly has: (ref: number) => boolean
  /** Null for what is not there. */
  readonly objectOf: (ref: number) => PdfObject | null
}

type Source = {
  readonly file: PdfFile
  /** What is added to the numbers of its objects. */
  readonly by: number
  readonly numbers: ReadonlySet<number>
  readonly moved: (value: PdfValue) => PdfValue
}

export function createPdfPool(): PdfPool {
  const sources: Source[] = []
  /** New ones, and what was read; null for what was dropped. */
  const known = new Map<number, PdfObject | null>()
  let last = 0

  const sourceOf = (ref: number) => sources.find(({ by, numbers }) => numbers.has(ref - by))

  function objectOf(ref: number): PdfObject | null {
    const kept = known.get(ref)
    if (kept !== undefined) return kept
    const source = sourceOf(ref)
    if (!source) return null
    const { file, by, moved } = source
    const found = file.object(ref - by)
    if (!found) return null
    const object: PdfObject = found.stream
      ? streamOf(found.stream, moved)
      : { kind: 'value', value: moved(found.value) }
    // Asked for several times; what a stream holds is not held here.
    known.set(ref, object)
    return object
  }

  function get(value: PdfValue | undefined): PdfValue {
    if (!isRef(value)) return value ?? null
    const object = objectOf(value.ref)
    if (!object) return null
    return object.kind === 'stream' ? object.dict : object.value
  }

  function dict(value: PdfValue | undefined): PdfDict {
    const found = get(value)
    if (!isDict(found)) throw new Error('a PDF that lacks a dictionary')
    return found
  }

  return {
    take: (file, rename = bytes => bytes) => {
      const by = last
      const numbers = new Set(file.numbers())
      for (const number of numbers) last = Math.max(last, by + number)
      const moved = (value: PdfValue) => movedBy(value, by, rename)
      sources.push({ file, by, numbers, moved })
      return dict(moved(file.trailer.get('Root') ?? null))
    },
    get,
    dict,
    add: object => {
      last += 1
      known.set(last, object)
      return { ref: last }
    },
    put: ({ ref }, value) => known.set(ref, { kind: 'value', value }),
    drop: ({ ref }) => known.set(ref, null),
    has: ref => (known.has(ref) ? known.get(ref) !== null : sourceOf(ref) !== undefined),
    objectOf,
  }
}

function streamOf({ dict, raw }: PdfStream, moved: Source['moved']): PdfObject {
  const all = moved(dict)
  return { kind: 'stream', dict: isDict(all) ? all : dict, raw }
}

function movedBy(value: PdfValue, by: number, rename: (bytes: string) => string): PdfValue {
  const move = (one: PdfValue): PdfValue => {
    if (isRef(one)) return { ref: one.ref + by }
    if (isString(one)) return { bytes: rename(one.bytes) }
    if (isArray(one)) return one.map(move)
    return isDict(one) ? new Map([...one].map(([key, each]) => [key, move(each)])) : one
  }
  return move(value)
}
