import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
} from 'pdf-lib'

/** Before the gap, so that a person finds it. */
const context = 6

/**
 * Words before each character that no face had, one list a page: Chromium sets
 * such a character as glyph 0, an empty box. Evidence is laid in as whole pages
 * and not looked into: it is as its owner made it.
 */
export function missingGlyphs(pdf: PDFDocument): readonly (readonly string[])[] {
  const faces = new Map<PDFDict, Face>()
  return pdf.getPages().map(page => gapsOn(page, faces))
}

/** How wide its codes are, in bytes, and what they mean. */
type Face = { readonly width: 1 | 2; readonly words: ReadonlyMap<number, string> }

function gapsOn(page: PDFPage, known: Map<PDFDict, Face>): readonly string[] {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const gaps: string[] = []
  let face: Face | undefined
  let before = ''
  let name = ''
  for (const [token] of contentOf(page).matchAll(tokens)) {
    if (token.startsWith('/')) name = token.slice(1)
    else if (token === 'Tf') face = faceOf(fonts?.lookupMaybe(PDFName.of(name), PDFDict), known)
    else if (token.startsWith('<') && token !== '<<' && face) {
      for (const code of codesIn(token, face.width)) {
        if (code === 0) gaps.push(before.slice(-context))
        else before += face.words.get(code) ?? ''
      }
    }
  }
  return gaps
}

/** Literal strings are passed over: Chromium writes its glyphs in hexadecimal. */
const tokens =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|\/[^\s/<>[\](){}%]*|[^\s/<>[\](){}%]+/g

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
  return streams
    .map(stream => page.doc.context.lookup(stream))
    .flatMap(stream => (stream instanceof PDFRawStream ? [stream] : []))
    .map(stream => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n')
}

function codesIn(hex: string, width: 1 | 2): readonly number[] {
  const digits = hex.replace(/[<>\s]/g, '')
  const size = width * 2
  return Array.from({ length: Math.floor(digits.length / size) }, (_, index) =>
    Number.parseInt(digits.slice(index * size, (index + 1) * size), 16),
  )
}

function faceOf(font: PDFDict | undefined, known: Map<PDFDict, Face>): Face | undefined {
  if (!font) return undefined
  const face = known.get(font) ?? {
    width: font.get(PDFName.of('Subtype')) === PDFName.of('Type0') ? 2 : 1,
    words: meaningsOf(font),
  }
  known.set(font, face)
  return face
}

/** From the font's ToUnicode map. */
function meaningsOf(font: PDFDict): ReadonlyMap<number, string> {
  const stream = font.context.lookup(font.get(PDFName.of('ToUnicode')))
  const words = new Map<number, string>()
  if (!(stream instanceof PDFRawStream)) return words
  const map = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      words.set(Number.parseInt(code, 16), textOf(text))
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      const start = textOf(text).codePointAt(0) ?? 0
      for (let code = first; code <= last; code += 1) {
        words.set(code, String.fromCodePoint(start + code - first))
      }
    }
  }
  return words
}

function textOf(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
