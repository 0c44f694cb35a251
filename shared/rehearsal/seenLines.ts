import { characterCount } from '../domain/characterCount.ts'
import type { Wording } from '../domain/facts.ts'
import { citationMark, type LineKind, linesOf } from '../domain/lines.ts'
import type { Place } from '../domain/place.ts'
import type { Span } from '../domain/span.ts'
import { type SpokenLine, spokenLines } from '../domain/spokenLines.ts'
import type { PictureFile, RichBlock, RichText } from '../schema/richText.ts'
import { figuresIn, type Range } from './figures.ts'

/** Words that are read, a number among them, or words that an eye passes over. */
export type Run = { readonly kind: 'read' | 'figure' | 'skipped'; readonly text: string }

/** What is left of one line when it is skimmed. A picture without caption has no runs. */
export type SeenLine = {
  readonly kind: LineKind
  readonly runs: readonly Run[]
  /** The block it is part of, among those of the whole text: cells of one table share it. */
  readonly top: number
  /** Of a cell, from 0. */
  readonly row: number
  /** What the caption stands under. */
  readonly picture: PictureFile | null
  /** Leads to the line in the editor. */
  readonly at: Place
  readonly span: Span
}

/**
 * Headings, captions and cells are read whole; of a paragraph or an item its first
 * sentence, and after that only the clauses that hold a figure.
 */
export function seenLines(text: RichText, at: Place, wording: Wording): readonly SeenLine[] {
  const lines = linesOf(text)
  const rows = text.content.flatMap(rowsOfLines)
  return spokenLines(text, wording).flatMap(line => {
    const { kind = 'paragraph', top = 0 } = lines[line.block] ?? {}
    const block = text.content[top]
    const picture = block?.type === 'picture' ? block.attrs.file : null
    const runs = runsOf(line.text, kind)
    if (runs.length === 0 && !picture) return []
    return { kind, runs, top, row: rows[line.block] ?? 0, picture, at, span: spanOf(line) }
  })
}

/** For each line of a block, the row it stands in. */
function rowsOfLines(block: RichBlock): readonly number[] {
  switch (block.type) {
    case 'table':
      return [
        ...(block.attrs?.caption ? [0] : []),
        ...block.content.flatMap((row, index) =>
          row.content.flatMap(cell => cell.content.map(() => index)),
        ),
      ]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.map(() => 0))
    default:
      return [0]
  }
}

export function seenCharacters(lines: readonly SeenLine[]): number {
  return lines
    .flatMap(({ runs }) => runs)
    .filter(({ kind }) => kind !== 'skipped')
    .reduce((sum, { text }) => sum + characterCount(text), 0)
}

function spanOf({ block, written }: SpokenLine): Span {
  return { found: written, block, from: 0, to: written.length }
}

function runsOf(text: string, kind: LineKind): readonly Run[] {
  const isWhole = kind === 'heading' || kind === 'caption' || kind === 'cell'
  const pieces = isWhole ? [{ text, isRead: true }] : skimmed(text)
  return joined(
    pieces.flatMap(piece => (piece.isRead ? withFigures(piece.text) : skip(piece.text))),
  )
}

type Piece = { readonly text: string; readonly isRead: boolean }

const clauses = /[^，；。！？：]+[，；。！？：]*[”’）\uFFFC]*/g

function skimmed(text: string): readonly Piece[] {
  let isFirstSentence = true
  return (text.match(clauses) ?? []).map(clause => {
    const isRead = isFirstSentence || figuresIn(clause).length > 0
    if (/[。！？；][”’）\uFFFC]*$/.test(clause)) isFirstSentence = false
    return { text: clause, isRead }
  })
}

function withFigures(text: string): readonly Run[] {
  const clean = text.replaceAll(citationMark, '')
  const runs: Run[] = []
  let from = 0
  for (const figure of figuresIn(clean)) {
    runs.push({ kind: 'read', text: clean.slice(from, figure.from) }, shown(clean, figure))
    from = figure.to
  }
  return [...runs, { kind: 'read', text: clean.slice(from) }]
}

const shown = (text: string, { from, to }: Range): Run => ({
  kind: 'figure',
  text: text.slice(from, to),
})

function skip(text: string): readonly Run[] {
  return [{ kind: 'skipped', text: text.replaceAll(citationMark, '') }]
}

/** Neighbours of one kind become one; what is blank is left out. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.text === '') continue
    if (last?.kind === run.kind && run.kind !== 'figure') {
      out.splice(-1, 1, { ...last, text: last.text + run.text })
    } else out.push(run)
  }
  return out.some(({ text }) => text.trim() !== '') ? out : []
}
