import { tool } from '../export/demo.ts'
import { type Box, inkOf } from './ink.ts'

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

export type Page = {
  /** From 1. */
  readonly number: number
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
export function readPages(pdf: string): readonly Page[] {
  const pages = tool('mutool', 'draw', '-q', '-F', 'stext', pdf).split('<page ').slice(1)
  const ink = inkOf(pdf, footBegins)
  return pages.map((text, index) => {
    const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? []).map(
      Number,
    )
    const all = linesOf(marksOf(text))
    return {
      number: index + 1,
      width,
      height,
      lines: all.filter(({ y }) => y < footBegins),
      foot: all.find(({ y }) => y >= footBegins) ?? null,
      ink: ink[index]?.body ?? null,
      footInk: ink[index]?.foot ?? null,
      dashes: ink[index]?.dashes ?? [],
    }
  })
}

const fontOrCharacter =
  /<font name="([^"]*)" size="([\d.]+)">|<char quad="([-\d. ]+)" x="([-\d.]+)" y="([-\d.]+)"[^>]* c="([^"]*)"/g

function marksOf(page: string): readonly Mark[] {
  const marks: Mark[] = []
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
    const mark = {
      text,
      left: Number(x),
      right: Number(quad.split(' ')[2]),
      y: Number(y),
      size,
      face,
    }
    marks.push(...(text === '\ufffd' ? dashes(mark) : [mark]))
  }
  return marks
}

/** Two dashes are one glyph, whose meaning stands beside the text (`ActualText`), where mutool does not look. */
function dashes(mark: Mark): readonly Mark[] {
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
