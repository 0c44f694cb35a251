/** What a PDF is written of (ISO 32000-1, 7.3). */
export type PdfValue =
  | null
  | boolean
  | number
  /** A name, with its slash. */
  | `/${string}`
  | PdfString
  | PdfRef
  | PdfOperator
  | readonly PdfValue[]
  | PdfDict

/** Bytes, one a character. */
export type PdfString = { readonly bytes: string }
export type PdfRef = { readonly ref: number }
/** In a content stream: what is done with the values before it. Elsewhere `obj`, `stream` and the like. */
export type PdfOperator = { readonly operator: string }
/** By names without their slash. */
export type PdfDict = ReadonlyMap<string, PdfValue>

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value)
export const isName = (value: PdfValue | undefined): value is `/${string}` =>
  typeof value === 'string'
export const isRef = (value: PdfValue | undefined): value is PdfRef => has(value, 'ref')
export const isString = (value: PdfValue | undefined): value is PdfString => has(value, 'bytes')
export const isOperator = (value: PdfValue | undefined): value is PdfOperator =>
  has(value, 'operator')

function has(value: PdfValue | undefined, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}

export type Tokens = {
  /** The next value or operator; undefined at the end. Throws what is cut off in the middle. */
  readonly next: () => PdfValue | undefined
  /** Where the next one is looked for. */
  readonly at: () => number
  readonly goTo: (at: number) => void
}

const reference = /[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
/** What each byte is (7.2.3), looked up: pages have millions of them, and patterns ask each again. */
const [regular, space, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256)
for (const one of '\0\t\n\f\r ') kinds[one.charCodeAt(0)] = space
for (const one of '()<>[]{}/%') kinds[one.charCodeAt(0)] = delimiter
const percent = '%'.charCodeAt(0)
const isLineEnd = (code: number) => code === 10 || code === 13
const isDigit = (code: number) => code >= 48 && code <= 57
/** Deeper than anything that is not made to do harm. */
const deepest = 100

/** Reads `text`, one character a byte. */
export function tokensOf(text: string, start = 0): Tokens {
  let at = start

  function skipSpace(): void {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === percent) skipComment()
      else if (kinds[code] !== space) return
    }
  }

  /** To the last character before the end of the line. */
  function skipComment(): void {
    while (at + 1 < text.length && !isLineEnd(text.charCodeAt(at + 1))) at += 1
  }

  function takeRegular(): string {
    const from = at
    while (at < text.length && kinds[text.charCodeAt(at)] === regular) at += 1
    return text.slice(from, at)
  }

  function isReference(): boolean {
    let next = at
    while (kinds[text.charCodeAt(next)] === space) next += 1
    // Most numbers are followed by a word.
    if (next === at || !isDigit(text.charCodeAt(next))) return false
    reference.lastIndex = at
    const found = reference.exec(text)?.[0] ?? ''
    at += found.length
    return found !== ''
  }

  function value(depth: number): PdfValue | undefined {
    if (depth > deepest) throw new Error('a PDF with values in values without end')
    skipSpace()
    const first = text[at]
    switch (first) {
      case undefined:
        return undefined
      case '/':
        at += 1
        return `/${unescapedName(takeRegular())}`
      case '(':
        return literal()
      case '[':
        at += 1
        return until(']', depth)
      case '<':
        if (text[at + 1] !== '<') return hexadecimal()
        at += 2
        return dictOf(until('>>', depth))
      default:
        return word()
    }
  }

  function word(): PdfValue {
    const found = takeRegular()
    if (found === '') {
      at += 1
      return { operator: text[at - 1] ?? '' }
    }
    if (found === 'true') return true
    if (found === 'false') return false
    if (found === 'null') return null
    const number = Number(found)
    if (Number.isNaN(number)) return { operator: found }
    return Number.isInteger(number) && number >= 0 && isReference() ? { ref: number } : number
  }

  function until(end: string, depth: number): readonly PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      skipSpace()
      if (text.startsWith(end, at)) {
        at += end.length
        return values
      }
      const one = value(depth + 1)
      if (one === undefined) throw new Error('a PDF that is cut off')
      values.push(one)
    }
  }

  function hexadecimal(): PdfString {
    const end = text.indexOf('>', at)
    if (end === -1) throw new Error('a PDF that is cut off')
    const digits = text.slice(at + 1, end).replace(/[\0\t\n\f\r ]/g, '')
    at = end + 1
    const even = digits.length % 2 === 0 ? digits : `${digits}0`
    return { bytes: Buffer.from(even, 'hex').toString('latin1') }
  }

  function literal(): PdfString {
    let depth = 0
    const from = at + 1
    for (; at < text.length; at += 1) {
      const one = text[at]
      if (one === '\\') at += 1
      else if (one === '(') depth += 1
      else if (one === ')') {
        depth -= 1
        if (depth > 0) continue
        at += 1
        return { bytes: unescapedString(text.slice(from, at - 1)) }
      }
    }
    throw new Error('a PDF that is cut off')
  }

  return {
    next: () => value(0),
    at: () => at,
    goTo: to => {
      at = to
    },
  }
}

function dictOf(values: readonly PdfValue[]): PdfDict {
  const dict = new Map<string, PdfValue>()
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [key, value] = [values[index], values[index + 1]]
    if (isName(key) && value !== undefined) dict.set(key.slice(1), value)
  }
  return dict
}

function unescapedName(name: string): string {
  if (!name.includes('#')) return name
  return name.replace(/#([\da-f]{2})/gi, (_, code: string) => character(code, 16))
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescapedString(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal?: string, one?: string) => {
    if (octal !== undefined) return character(octal, 8)
    if (one === undefined || one === '\n' || one === '\r') return ''
    return escapes[one] ?? one
  })
}

const character = (digits: string, base: number) =>
  String.fromCharCode(Number.parseInt(digits, base) & 0xff)
