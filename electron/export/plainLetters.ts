import {
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'

/**
 * Where a character and a radical share one glyph (民 and ⺠, 一 and ⼀), Chromium
 * writes the radical into the PDF as what the glyph means. It looks the same, but
 * nobody finds 民生 when searching, and what is copied is wrong. Here the meaning of
 * every glyph becomes the character. Before evidence is laid in: its text is not ours.
 */
export function writePlainLetters(pdf: PDFDocument): void {
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue
    const ref = font.get(PDFName.of('ToUnicode'))
    const stream = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const meanings = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const plain = withPlainLetters(meanings)
    if (plain !== meanings) pdf.context.assign(ref, pdf.context.flateStream(plain))
  }
}

const section = /\d+ beginbf(char|range)\s([\s\S]*?)endbf\1/g
/** A CMap may hold no more entries in one section. */
const most = 100

/** A CMap as Chromium writes it, with ranges taken apart where one of them begins with a radical or runs into one. */
export function withPlainLetters(map: string): string {
  return map.replace(section, (all: string, kind: string, body: string) => {
    const entries = kind === 'char' ? charsIn(body) : rangesIn(body)
    if (!entries.some(([, meaning]) => isRadical(meaning))) return all
    const lines = entries.map(([code, meaning]) => `<${code}> <${plainLetter(meaning)}>`)
    return sections(lines)
  })
}

type Entry = readonly [code: string, meaning: string]

function charsIn(body: string): readonly Entry[] {
  return [...body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)].map(([, code = '', meaning = '']) => [
    code,
    meaning,
  ])
}

function rangesIn(body: string): readonly Entry[] {
  const ranges = body.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi)
  return [...ranges].flatMap(([, from = '', to = '', meaning = '']) => {
    const first = Number.parseInt(from, 16)
    const count = Number.parseInt(to, 16) - first + 1
    return Array.from(
      { length: count },
      (_, index): Entry => [
        hex(first + index, from.length),
        hex(Number.parseInt(meaning, 16) + index, meaning.length),
      ],
    )
  })
}

const hex = (value: number, digits: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0')

function sections(lines: readonly string[]): string {
  const parts = Array.from({ length: Math.ceil(lines.length / most) }, (_, index) =>
    lines.slice(index * most, (index + 1) * most),
  )
  return parts.map(part => `${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`).join('\n')
}

/** CJK Radicals Supplement and Kangxi Radicals. */
const isRadical = (meaning: string) =>
  meaning.length === 4 && /^2(e[89a-f]|f[0-9a-d])/i.test(meaning)

function plainLetter(meaning: string): string {
  if (!isRadical(meaning)) return meaning
  const radical = String.fromCharCode(Number.parseInt(meaning, 16))
  const letter = supplement.get(radical) ?? radical.normalize('NFKC')
  return hex(letter.charCodeAt(0), 4)
}

/** Unicode itself knows the characters of the Kangxi radicals, but not of these, and takes ⼾ for the traditional 戶. */
const supplement: ReadonlyMap<string, string> = new Map(
  (
    '⼾户⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺹耂⺺肀⺾艹⻁虎⻂衤⻃覀' +
    '⻅见⻆角⻈讠⻉贝⻋车⻌辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map(pair => [pair[0] ?? '', pair[1] ?? '']),
)
