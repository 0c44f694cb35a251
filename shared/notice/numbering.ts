import { smallNumber } from './plainText.ts'

/** How an item is numbered, the higher kinds first (GB/T 9704: 一、（一）1.（1）). */
export type NumberStyle =
  | 'attachment'
  | 'chapter'
  | 'section'
  | 'heading'
  | 'article'
  | 'hanzi'
  | 'stage'
  | 'hanziInBrackets'
  | 'figure'
  | 'figureInBrackets'
  | 'figureHalfBracket'
  | 'circled'
  | 'spoken'

export const ranks: Readonly<Record<NumberStyle, number>> = {
  attachment: 0,
  chapter: 1,
  section: 2,
  heading: 3,
  article: 4,
  hanzi: 4,
  stage: 6,
  hanziInBrackets: 7,
  figure: 8,
  figureInBrackets: 9,
  figureHalfBracket: 10,
  circled: 11,
  spoken: 12,
}

export type Numbered = {
  readonly style: NumberStyle
  readonly value: number
  /** Characters of the number with its mark and the blanks behind it. */
  readonly length: number
}

const hanzi = '[一二三四五六七八九十]{1,3}'
const patterns: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chapter', new RegExp(`^第(${hanzi}|\\d{1,2})章\\s*`)],
  ['section', new RegExp(`^第(${hanzi}|\\d{1,2})节\\s*`)],
  ['article', new RegExp(`^第(${hanzi}|\\d{1,3})条\\s*`)],
  ['stage', new RegExp(`^第(${hanzi}|\\d{1,2})(?:阶段|步)\\s*[：、，。]?\\s*`)],
  ['hanzi', new RegExp(`^(${hanzi})\\s*[、.．]\\s*`)],
  ['hanziInBrackets', new RegExp(`^（\\s*(${hanzi})\\s*）\\s*、?`)],
  ['figureInBrackets', /^（\s*(\d{1,2})\s*）\s*/],
  ['figureHalfBracket', /^(\d{1,2})）\s*、?/],
  ['heading', /^(0\d)、\s*/],
  ['figure', /^(\d{1,2})\s*(?:、|[.．](?!\d))\s*/],
  ['spoken', new RegExp(`^(${hanzi})是`)],
]
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

/** The number a line begins with; the line in plain characters, without blanks before it. */
export function numberOf(line: string): Numbered | null {
  const circle = circles.indexOf(line.charAt(0))
  if (line !== '' && circle >= 0) return { style: 'circled', value: circle + 1, length: 1 }
  for (const [style, pattern] of patterns) {
    const [all, digits] = pattern.exec(line) ?? []
    const value = digits === undefined ? null : smallNumber(digits)
    if (all !== undefined && value !== null) return { style, value, length: all.length }
  }
  return null
}

/** Whether a line opens an item of its own; an article inside a sentence (“第三条规定”) too, rather than lose one. */
export function startsItem(line: string): boolean {
  return numberOf(line) !== null
}

/** In a text that lost its line breaks a heading follows upon anything: “……月30日二、评选条件”. */
const lost = new RegExp(
  `(?<![第、十一二三四五六七八九百])${hanzi}、(?=[\\u4E00-\\u9FFF]{2})|第${hanzi}(?:阶段|步)(?=[：:、，])|（[一二三四五六七八九十]）(?=[\\u4E00-\\u9FFF]{2})`,
  'g',
)
const longLine = 200

const inline = new RegExp(
  `(?<=[。；：，、\\s])(?:（(?:${hanzi}|\\d{1,2})）|[${circles}]|\\d{1,2}）|\\d{1,2}[、.．](?!\\d)|${hanzi}是)`,
  'g',
)

/**
 * Where items begin inside one line: “具备：（1）……；（2）……”. Only a series that
 * starts with 1 and counts on is one; a lone “1.” in a sentence is not.
 */
export function seriesIn(
  line: string,
): readonly { readonly at: number; readonly number: Numbered }[] {
  const hits = [...line.matchAll(inline)]
  if (line.length > longLine) {
    const known = new Set(hits.map(({ index }) => index))
    hits.push(...[...line.matchAll(lost)].filter(({ index }) => index > 0 && !known.has(index)))
    hits.sort((a, b) => a.index - b.index)
  }
  const marks = hits.flatMap(({ index }) => {
    const number = numberOf(line.slice(index, index + 12))
    return number ? [{ at: index, number }] : []
  })
  const lastSecond = new Map<NumberStyle, number>()
  for (const [index, { number }] of marks.entries()) {
    if (number.value === 2) lastSecond.set(number.style, index)
  }
  const opening = numberOf(line)
  const expected = new Map<NumberStyle, number>()
  if (opening) expected.set(opening.style, opening.value + 1)
  const kept: { at: number; number: Numbered }[] = []
  for (const [index, mark] of marks.entries()) {
    const { style, value } = mark.number
    const isNext = expected.get(style) === value
    const begins = value === 1 && (lastSecond.get(style) ?? -1) > index
    // “第二阶段：” can be nothing else, wherever it stands.
    if (!isNext && !begins && style !== 'stage') continue
    expected.set(style, value + 1)
    kept.push(mark)
  }
  return kept
}
