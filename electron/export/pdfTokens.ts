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
// Each asks for its own property by name: asked through one function, it is looked up slowly.
export const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && 'ref' in value
export const isString = (value: PdfValue | undefined): value is PdfString =>
  typeof value === 'object' && value !== null && 'bytes' in value
export const isOperator = (value: PdfValue | undefined): value is PdfOperator =>
  typeof value === 'object' && value !== null && 'operator' in value

export type Tokens = {
  /** The next value or operator; undefined at the end. Throws what is cut off in the middle. */
  readonly next: () => PdfValue | undefined
  /** Where the next one is looked for. */
  readonly at: () => number
  readonly goTo: (at: number) => void
  /** To the end of what `pattern` (sticky) finds here, if it finds anything. */
  readonly pass: (pattern: RegExp) => void
}

/** What each byte is (7.2.3), looked up: pages have millions of them, and patterns ask each again. */
const [regular, space, delimiter] = [0, 1, 2]
const kinds = new Uint8Array(256)
for (const one of '\0\t\n\f\r ') kinds[one.charCodeAt(0)] = space
for (const one of '()<>[]{}/%') kinds[one.charCodeAt(0)] = delimiter
const codeOf = (character: string) => character.charCodeAt(0)
const percent = codeOf('%')
const slash = codeOf('/')
const minus = codeOf('-')
const point = codeOf('.')
const letterR = codeOf('R')
const round = codeOf('(')
const square = codeOf('[')
const endSquare = codeOf(']')
const angle = codeOf('<')
const endAngle = codeOf('>')
/** Digits of base 16 by their codes; 16 for everything else. */
const nibbles = new Uint8Array(256).fill(16)
for (const one of '0123456789abcdefABCDEF') nibbles[codeOf(one)] = Number.parseInt(one, 16)
const tens = Array.from({ length: 15 }, (_, power) => 10 ** power)
/** What pages are full of, made once, by the number that its letters are. */
const operators = new Map<number, PdfOperator>()
for (const operator of 'q Q cm gs RG rg re f S n W* BT ET Tf Td Tm Tj TJ Do BMC BDC EMC'.split(' '))
  operators.set(lettersIn(operator, 0, operator.length), { operator })
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

  function skipRegular(): void {
    while (at < text.length && kinds[text.charCodeAt(at)] === regular) at += 1
  }

  function isReference(): boolean {
    let next = at
    while (kinds[text.charCodeAt(next)] === space) next += 1
    const second = next
    while (isDigit(text.charCodeAt(next))) next += 1
    // Most numbers are followed by a word.
    if (second === at || next === second) return false
    const gap = next
    while (kinds[text.charCodeAt(next)] === space) next += 1
    if (next === gap || text.charCodeAt(next) !== letterR) return false
    if (kinds[text.charCodeAt(next + 1)] === regular) return false
    at = next + 1
    return true
  }

  /**
   * As most are written; null for everything else. It is the very one that `Number` reads: so many
   * digits and such a power of ten are exact, and what is divided is rounded once.
   */
  function plainNumber(): number | null {
    const from = text.charCodeAt(at) === minus ? at + 1 : at
    let next = from
    let whole = 0
    let decimals = -1
    for (; next - from < 15; next += 1) {
      const code = text.charCodeAt(next)
      if (code === point && decimals === -1) decimals = 0
      else if (!isDigit(code)) break
      else {
        whole = whole * 10 + code - 48
        if (decimals !== -1) decimals += 1
      }
    }
    const digits = next - from - (decimals === -1 ? 0 : 1)
    if (digits === 0 || kinds[text.charCodeAt(next)] === regular) return null
    const value = decimals > 0 ? whole / (tens[decimals] ?? 1) : whole
    const isNegative = from > at
    at = next
    return isNegative ? -value : value
  }

  function value(depth: number): PdfValue | undefined {
    if (depth > deepest) throw new Error('a PDF with values in values without end')
    skipSpace()
    if (at >= text.length) return undefined
    switch (text.charCodeAt(at)) {
      case slash:
        return `/${name()}`
      case round:
        return literal()
      case square:
        at += 1
        return array(depth)
      case angle:
        if (text.charCodeAt(at + 1) !== angle) return shortHexadecimal() ?? hexadecimal()
        at += 2
        return dictionary(depth)
      default:
        return word()
    }
  }

  function name(): string {
    at += 1
    const from = at
    skipRegular()
    return unescapedName(text.slice(from, at))
  }

  function word(): PdfValue {
    const plain = plainNumber()
    if (plain !== null) return numberOrReference(plain)
    const from = at
    skipRegular()
    if (at === from) at += 1
    const known = operators.get(lettersIn(text, from, at))
    if (known) return known
    const found = text.slice(from, at)
    if (found === 'true') return true
    if (found === 'false') return false
    if (found === 'null') return null
    const number = Number(found)
    return Number.isNaN(number) ? { operator: found } : numberOrReference(number)
  }

  function numberOrReference(number: number): number | PdfRef {
    return Number.isInteger(number) && number >= 0 && isReference() ? { ref: number } : number
  }

  function array(depth: number): readonly PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      skipSpace()
      if (text.charCodeAt(at) === endSquare) {
        at += 1
        return values
      }
      values.push(element(depth))
    }
  }

  function dictionary(depth: number): PdfDict {
    const dict = new Map<string, PdfValue>()
    for (;;) {
      skipSpace()
      const first = text.charCodeAt(at)
      if (first === endAngle && text.charCodeAt(at + 1) === endAngle) {
        at += 2
        return dict
      }
      const key = first === slash ? name() : element(depth)
      skipSpace()
      // A value that is lacking is none.
      if (text.startsWith('>>', at)) continue
      const value = element(depth)
      if (typeof key === 'string') dict.set(key, value)
    }
  }

  function element(depth: number): PdfValue {
    const one = value(depth + 1)
    if (one === undefined) throw new Error('a PDF that is cut off')
    return one
  }

  /** Of whole bytes and nothing else, as codes of faces are written; null for all other. */
  function shortHexadecimal(): PdfString | null {
    let bytes = ''
    for (let next = at + 1; ; next += 2) {
      const code = text.charCodeAt(next)
      if (code === endAngle) {
        at = next + 1
        return { bytes }
      }
      const high = nibbles[code] ?? 16
      const low = nibbles[text.charCodeAt(next + 1)] ?? 16
      if (high > 15 || low > 15) return null
      bytes += String.fromCharCode((high << 4) | low)
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
    pass: pattern => {
      pattern.lastIndex = at
      if (pattern.test(text)) at = pattern.lastIndex
    },
  }
}

/** A number for each word of up to three letters; a longer one shares it with none of them. */
function lettersIn(text: string, from: number, to: number): number {
  if (to - from > 3) return -1
  let letters = 0
  for (let at = from; at < to; at += 1) letters = (letters << 8) | text.charCodeAt(at)
  return letters
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
