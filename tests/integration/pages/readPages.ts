import { type Box, type Ink, inkOf } from './ink.ts'
import { toolBeside } from './toolBeside.ts'

/** One character as it stands on the page, in points from the upper left corner. */
export type Mark = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  /** PostScript name of the face, without its subset tag. */
  readonly face: string
}

/** Marks on one baseline, from left to right, without spaces. */
export type Line = {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly left: number
  readonly right: number
  readonly y: number
  /** The largest of its marks. */
  readonly size: number
}

/**
 * A page on its side is read as it lies, but it is bound like all others (7.5): turned to
 * the left, so that its left edge is the foot. Paper, ink and foot are those of the bound sheet.
 */
export type Page = {
  /** From 1. */
  readonly number: number
  readonly isWide: boolean
  readonly width: number
  readonly height: number
  /** From top to bottom, the page number apart. */
  readonly lines: readonly Line[]
  /** What is written under the text area. */
  readonly foot: Line | null
  /** What is printed above the foot, and in it; in points. */
  readonly ink: Box | null
  readonly footInk: Box | null
  /** The first and the last dash of the foot. */
  readonly dashes: readonly Box[]
}

/** Points. The text area ends at 262 mm, the page number stands at 269. */
export const footBegins = (265.5 * 72) / 25.4

/** What stands on the pages of a PDF: characters as mutool reads them, ink as it draws them. */
export async function readPages(pdf: string): Promise<readonly Page[]> {
  const [text, ink] = await Promise.all([
    toolBeside('mutool', 'draw', '-q', '-F', 'stext', pdf),
    inkOf(pdf, footBegins),
  ])
  const pages = text.split('<page ').slice(1)
  return pages.map((page, index) => readPage(page, index + 1, ink[index]))
}

function readPage(text: string, number: number, ink: Ink | undefined): Page {
  const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? []).map(
    Number,
  )
  const isWide = width > height
  const marks = marksOf(text)
  const all = linesOf(isWide ? marks.filter(({ isTurned }) => !isTurned) : marks)
  const below = isWide
    ? linesOf(marks.filter(({ isTurned }) => isTurned).map(mark => bound(mark, width)))
    : all
  return {
    number,
    isWide,
    width: isWide ? height : width,
    height: isWide ? width : height,
    lines: isWide ? all : all.filter(({ y }) => y < footBegins),
    foot: below.find(({ y }) => y >= footBegins) ?? null,
    ink: ink?.body ?? null,
    footInk: ink?.foot ?? null,
    dashes: ink?.dashes ?? [],
  }
}

const fontOrCharacter =
  /<font name="([^"]*)" size="([\d.]+)">|<char quad="([-\d. ]+)" x="([-\d.]+)" y="([-\d.]+)"[^>]* c="([^"]*)"/g

/** `end` is where its upper edge ends: type that runs downwards ends under its beginning. */
type Read = Mark & { readonly end: number; readonly isTurned: boolean }

/** On the sheet as it is bound; `width` is that of the page as it is read. */
function bound({ left, y, end, ...mark }: Read, width: number): Mark {
  return { ...mark, left: y, right: end, y: width - left }
}

function marksOf(page: string): readonly Read[] {
  const marks: Read[] = []
  let face = ''
  let size = 0
  for (const [, name, points, quad = '', x, y, character = ''] of page.matchAll(fontOrCharacter)) {
    if (name !== undefined) {
      face = name.replace(/^[A-Z]{6}\+/, '')
      size = Number(points)
      continue
    }
    const text = decoded(character)
    if (text.trim() === '') continue
    const [fromX = 0, fromY = 0, right = 0, end = 0] = quad.split(' ').map(Number)
    const isTurned = end - fromY > Math.abs(right - fromX)
    const mark = { text, left: Number(x), right, y: Number(y), end, isTurned, size, face }
    marks.push(...(text === '\ufffd' ? dashes(mark) : [mark]))
  }
  return marks
}

/** Two dashes are one glyph, whose meaning stands beside the text (`ActualText`), where mutool does not look. */
function dashes(mark: Read): readonly Read[] {
  if (mark.right - mark.left < 1.5 * mark.size) return [mark]
  const middle = (mark.left + mark.right) / 2
  return [
    { ...mark, text: '—', right: middle },
    { ...mark, text: '—', left: middle },
  ]
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/g, (all, code, name) =>
    code === undefined ? (entities[name] ?? all) : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

/** Marks of one line stand on the same height to a fraction of a point; lines are 15 apart and more. */
const sameLine = 2

function linesOf(marks: readonly Mark[]): readonly Line[] {
  const rows: Mark[][] = []
  for (const mark of [...marks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] && mark.y - row[0].y < sameLine) row.push(mark)
    else rows.push([mark])
  }
  return rows.map(row => {
    const sorted = row.sort((a, b) => a.left - b.left)
    return {
      text: sorted.map(({ text }) => text).join(''),
      marks: sorted,
      left: sorted[0]?.left ?? 0,
      right: Math.max(...sorted.map(({ right }) => right)),
      y: sorted[0]?.y ?? 0,
      size: Math.max(...sorted.map(({ size }) => size)),
    }
  })
}
