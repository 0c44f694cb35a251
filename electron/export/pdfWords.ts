import type { PdfFile } from './pdfFile.ts'
import {
  isArray,
  isDict,
  isName,
  isOperator,
  isRef,
  isString,
  type PdfDict,
  type PdfValue,
  type Tokens,
  tokensOf,
} from './pdfTokens.ts'

/** A part of the page that is marked as something, and its number in the structure of the document. */
export type Mark = { readonly tag: string; readonly id: number | null }

/** Told in the order of the page. `marks` are those that are open, the outermost first. */
export type Listener = {
  readonly words: (text: string, marks: readonly Mark[]) => void
  /** A character that its face does not have. */
  readonly gap: (marks: readonly Mark[]) => void
  readonly begin: (marks: readonly Mark[]) => void
}

/**
 * Numbers, and what they place or paint: most of a page, and none of its words. A pattern takes it
 * at once; word by word it took a third of the time.
 */
const placing =
  /(?:[-+.\d\0\t\n\f\r ]+(?:T[dDmLcwrzs*]|re|cm|rg|RG|BT|ET|[mlcvyhwJjiMgGkKSsfFBbnW]|[fBbW]\*)(?=[\0\t\n\f\r ])){1,16}/y

export type PageReader = (contents: Buffer, resources: PdfDict, listener: Listener) => void

/** Forms in forms; ours are one deep. */
const deepest = 8

/**
 * Reads the words of pages from what is written on them (ISO 32000-1, 9 and 14.6): codes
 * become characters by the map that their face carries, or by the text that a part says it
 * stands for. What lies under a mark of `passedOver` is not opened at all.
 */
export function pageReader(file: PdfFile, passedOver: string): PageReader {
  /** By the number of their object. */
  const faces = new Map<number, Face>()
  /** What thousands of forms of page numbers have in common, by the number of its object. */
  const shared = new Map<number, PdfDict>()

  function faceOf(resources: PdfDict, name: string): Face | undefined {
    const fonts = file.get(resources.get('Font'))
    const found = isDict(fonts) ? fonts.get(name) : undefined
    const known = isRef(found) ? faces.get(found.ref) : undefined
    if (known) return known
    const font = file.get(found)
    if (!isDict(font)) return undefined
    const face = readFace(file, font)
    if (isRef(found)) faces.set(found.ref, face)
    return face
  }

  function resourcesOf(form: PdfDict): PdfDict | null {
    const value = form.get('Resources')
    const known = isRef(value) ? shared.get(value.ref) : undefined
    if (known) return known
    const own = file.get(value)
    if (!isDict(own)) return null
    if (isRef(value)) shared.set(value.ref, own)
    return own
  }

  function read(contents: string, resources: PdfDict, listener: Listener, open: OpenMark[]): void {
    if (open.length > 1000) throw new Error('a PDF with marks in marks without end')
    const tokens = tokensOf(contents)
    const named = new Map<string, Face | undefined>()
    const saved: (Face | undefined)[] = []
    let values: PdfValue[] = []
    let face: Face | undefined
    /** Shown since a mark was last opened or closed: pages say their words a character at a time. */
    let shown = ''
    let spoken = spokenIn(open)

    const tell = () => {
      if (shown !== '') listener.words(shown, open)
      shown = ''
    }
    const miss = (gaps: number) => {
      if (gaps > 0) tell()
      for (let gap = 0; gap < gaps; gap += 1) listener.gap(open)
    }
    const show = (value: PdfValue | undefined) => {
      if (!isString(value) || !face) return
      const { text, gaps } = face.read(value.bytes)
      if (!spoken) {
        shown += text
        miss(gaps)
        return
      }
      miss(Math.min(gaps, 1))
      shown += spoken.says
      // Said once, however many glyphs show it.
      spoken.says = ''
    }

    for (let one = tokens.next(); one !== undefined; one = tokens.next()) {
      if (!isOperator(one)) {
        values.push(one)
        continue
      }
      const last = values.at(-1)
      switch (one.operator) {
        case 'q':
          saved.push(face)
          break
        case 'Q':
          face = saved.pop()
          break
        case 'Tf': {
          const name = isName(values[0]) ? values[0].slice(1) : ''
          if (!named.has(name)) named.set(name, faceOf(resources, name))
          face = named.get(name)
          break
        }
        case 'Tj':
        case "'":
        case '"':
          show(last)
          break
        case 'TJ':
          if (isArray(last)) for (const part of last) show(part)
          break
        case 'BMC':
        case 'BDC':
          tell()
          open.push(markOf(file, resources, values))
          spoken = spokenIn(open)
          listener.begin(open)
          break
        case 'EMC':
          tell()
          open.pop()
          spoken = spokenIn(open)
          break
        case 'Do':
          tell()
          if (isName(last)) form(resources, last.slice(1), listener, open)
          spoken = spokenIn(open)
          break
        case 'ID':
          passPicture(tokens, contents)
          break
      }
      values = []
      tokens.pass(placing)
    }
    tell()
  }

  let depth = 0
  function form(resources: PdfDict, name: string, listener: Listener, open: OpenMark[]): void {
    if (open.some(({ tag }) => tag === passedOver)) return
    const objects = file.get(resources.get('XObject'))
    const found = isDict(objects) ? file.stream(objects.get(name)) : null
    if (found?.dict.get('Subtype') !== '/Form') return
    if (depth >= deepest) throw new Error('a PDF with forms in forms without end')
    depth += 1
    const own = resourcesOf(found.dict) ?? resources
    read(found.bytes().toString('latin1'), own, listener, open)
    depth -= 1
  }

  return (contents, resources, listener) => {
    depth = 0
    read(contents.toString('latin1'), resources, listener, [])
  }
}

const spokenIn = (open: readonly OpenMark[]) => open.findLast(({ says }) => says !== null)

type OpenMark = Mark & { says: string | null }

function markOf(file: PdfFile, resources: PdfDict, [tag, how]: readonly PdfValue[]): OpenMark {
  const named = isName(how) ? file.get(resources.get('Properties')) : null
  const properties = isName(how) && isDict(named) ? file.get(named.get(how.slice(1))) : how
  const own: PdfDict = isDict(properties) ? properties : new Map()
  const [id, says] = [own.get('MCID'), own.get('ActualText')]
  return {
    tag: isName(tag) ? tag.slice(1) : '',
    id: typeof id === 'number' ? id : null,
    says: isString(says) ? textOf(says.bytes) : null,
  }
}

/** Bytes of a picture that is drawn in place are no words. */
function passPicture(tokens: Tokens, contents: string): void {
  const end = /[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/g
  end.lastIndex = tokens.at()
  tokens.goTo(end.exec(contents) ? end.lastIndex : contents.length)
}

/** Text outside of pages (7.9.2.2). */
export function textOf(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes
  return utf16(bytes.slice(2))
}

const utf16 = (bytes: string) =>
  Buffer.from(bytes.slice(0, bytes.length & ~1), 'latin1')
    .swap16()
    .toString('utf16le')

/** What codes of a face mean; a gap is glyph 0, which stands for what the face does not have. */
type Face = {
  readonly read: (bytes: string) => { readonly text: string; readonly gaps: number }
}

function readFace(file: PdfFile, font: PdfDict): Face {
  const isWide = font.get('Subtype') === '/Type0'
  const map = file.stream(font.get('ToUnicode'))
  const meanings = map ? meaningsIn(map.bytes().toString('latin1')) : null
  const width = isWide ? 2 : 1
  return {
    read: bytes => {
      let [text, gaps] = ['', 0]
      for (let at = 0; at + width <= bytes.length; at += width) {
        const code = isWide
          ? (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
          : bytes.charCodeAt(at)
        if (code === 0) gaps += 1
        else text += meanings ? (meanings.get(code) ?? '') : isWide ? '' : (bytes[at] ?? '')
      }
      return { text, gaps }
    },
  }
}

/** Of a ToUnicode map. */
function meaningsIn(map: string): ReadonlyMap<number, string> {
  const meanings = new Map<number, string>()
  const tokens = tokensOf(map)
  let values: PdfValue[] = []
  for (let one = tokens.next(); one !== undefined; one = tokens.next()) {
    if (!isOperator(one)) {
      values.push(one)
      continue
    }
    if (one.operator === 'endbfchar') readCharacters(values, meanings)
    if (one.operator === 'endbfrange') readRanges(values, meanings)
    values = []
  }
  return meanings
}

function readCharacters(values: readonly PdfValue[], meanings: Map<number, string>): void {
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [code, meaning] = [values[index], values[index + 1]]
    if (isString(code) && isString(meaning)) meanings.set(codeOf(code.bytes), utf16(meaning.bytes))
  }
}

function readRanges(values: readonly PdfValue[], meanings: Map<number, string>): void {
  for (let index = 0; index + 2 < values.length; index += 3) {
    const [from, to, meaning] = [values[index], values[index + 1], values[index + 2]]
    if (!isString(from) || !isString(to)) continue
    const [first, last] = [codeOf(from.bytes), Math.min(codeOf(to.bytes), 0xffff)]
    for (let code = first; code <= last; code += 1) {
      const one = isArray(meaning) ? meaning[code - first] : meaning
      if (isString(one)) meanings.set(code, counted(one.bytes, isArray(meaning) ? 0 : code - first))
    }
  }
}

/** Only the last character counts on. */
function counted(bytes: string, by: number): string {
  const all = [...utf16(bytes)]
  const last = all.pop()
  return [
    ...all,
    last === undefined ? '' : String.fromCodePoint((last.codePointAt(0) ?? 0) + by),
  ].join('')
}

function codeOf(bytes: string): number {
  let code = 0
  for (let at = 0; at < bytes.length; at += 1) code = code * 256 + bytes.charCodeAt(at)
  return code
}
