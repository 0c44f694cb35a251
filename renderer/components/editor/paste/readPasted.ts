import type { Inline, Paragraph, TableRow } from '#shared/schema/richText'
import {
  boldness,
  headingRank,
  isBlockElement,
  isUnseen,
  listMarker,
  type Outline,
} from './markup.ts'
import { nameFrom, type Piece, type PieceOf, pictureFrom, referenceFrom } from './pieces.ts'
import { type Run, settled, textOf, verbatim, withoutBold } from './runs.ts'

/**
 * Pasted elements become pieces: paragraphs that may turn out to be headings,
 * lists, tables, pictures. Formatting is not read at all, except bold.
 */
export function readPasted(root: Node, source: Source): readonly Piece[] {
  const reader: Reader = { ...source, pieces: [], runs: [], isInHeading: false }
  walk(root, false, reader)
  endParagraph(reader, {})
  return reader.pieces
}

export type Source = {
  readonly outline: Outline
  /** Copied from this editor: white space and line breaks are meant. */
  readonly isOurs: boolean
}

type Reader = Source & { readonly pieces: Piece[]; runs: Run[]; isInHeading: boolean }

function walk(parent: Node, isBold: boolean, reader: Reader): void {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3)
      reader.runs.push({ kind: 'text', text: node.textContent ?? '', isBold })
    else if (node.nodeType === 1) visit(node as Element, isBold, reader)
  }
}

function visit(element: Element, wasBold: boolean, reader: Reader): void {
  if (isUnseen(element)) return
  const isBold = boldness(element) ?? wasBold
  const reference = referenceFrom(element)
  if (reference) reader.runs.push({ kind: 'inline', inline: reference })
  else if (element.tagName === 'BR') breakLine(reader)
  else if (element.tagName === 'IMG' || element.hasAttribute('data-picture')) {
    alone(reader, pictureFrom(element))
  } else if (element.tagName === 'TABLE') alone(reader, ...tableFrom(element, reader))
  else if (element.tagName === 'UL' || element.tagName === 'OL') {
    alone(reader, listFrom(element, reader))
  } else if (element.tagName === 'LI' || isBlockElement(element)) {
    paragraph(element, isBold, reader)
  } else walk(element, isBold, reader)
}

/** In foreign text a line break stands for a new paragraph. */
function breakLine(reader: Reader): void {
  if (reader.isOurs) reader.runs.push({ kind: 'inline', inline: { type: 'hardBreak' } })
  else if (reader.isInHeading) reader.runs.push({ kind: 'text', text: '\n', isBold: false })
  else endParagraph(reader, {})
}

function alone(reader: Reader, ...pieces: readonly Piece[]): void {
  endParagraph(reader, {})
  reader.pieces.push(...pieces)
}

function paragraph(element: Element, isBold: boolean, reader: Reader): void {
  endParagraph(reader, {})
  const marker = listMarker(element)
  const rank = headingRank(element, reader.outline)
  const before = reader.pieces.length
  reader.isInHeading = rank !== null
  if (element.tagName === 'PRE') preformatted(element, isBold, reader)
  else walk(element, isBold, reader)
  reader.isInHeading = false
  const isOneParagraph = reader.pieces.length === before
  endParagraph(reader, isOneParagraph ? { marker, rank } : { rank })
}

function preformatted(element: Element, isBold: boolean, reader: Reader): void {
  for (const line of (element.textContent ?? '').split('\n')) {
    reader.runs.push({ kind: 'text', text: line, isBold })
    endParagraph(reader, {})
  }
}

type Standing = { readonly marker?: string | null; readonly rank?: number | null }

function endParagraph(reader: Reader, { marker = null, rank = null }: Standing): void {
  const inlines = reader.isOurs ? verbatim(reader.runs) : settled(reader.runs)
  reader.runs = []
  const isEmpty = inlines.length === 0 || (!reader.isOurs && isBlankText(inlines))
  if (!isEmpty) reader.pieces.push({ kind: 'paragraph', inlines, marker, rank })
}

function isBlankText(inlines: readonly Inline[]): boolean {
  return inlines.every(inline => inline.type === 'text') && textOf(inlines).trim() === ''
}

function listFrom(list: Element, source: Source): PieceOf<'list'> {
  const items = [...list.children].flatMap((child): readonly (readonly Paragraph[])[] => {
    // A nested list, rightly inside an item or wrongly beside it, joins the one level there is.
    const nested = [...child.children].filter(isList)
    for (const inner of nested) inner.remove()
    const own = isList(child) ? [] : paragraphsIn(child, source)
    const inner = (isList(child) ? [child] : nested).flatMap(
      element => listFrom(element, source).items,
    )
    return own.length > 0 ? [own, ...inner] : inner
  })
  return { kind: 'list', isOrdered: list.tagName === 'OL', items }
}

function isList(element: Element): boolean {
  return element.tagName === 'UL' || element.tagName === 'OL'
}

/** The words of an element as plain paragraphs, for places that hold nothing else. */
function paragraphsIn(element: Element, source: Source): readonly Paragraph[] {
  return readPasted(element, source).flatMap(paragraphsOfPiece)
}

export function paragraphsOfPiece(piece: Piece): readonly Paragraph[] {
  switch (piece.kind) {
    case 'paragraph':
      return [{ type: 'paragraph', content: [...piece.inlines] }]
    case 'list':
      return piece.items.flat()
    case 'table':
      return piece.rows.flatMap(row => row.content.flatMap(cell => cell.content))
    case 'picture':
    case 'lostPicture':
      return []
  }
}

/** A table of one cell is a frame that somebody drew: its content stands alone. */
function tableFrom(table: Element, source: Source): readonly Piece[] {
  const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table)
  const cells = rows.flatMap(row => [...row.children])
  const [only] = cells
  if (only && cells.length === 1) return readPasted(only, source)
  const content = rows
    .map((row): TableRow => ({ type: 'tableRow', content: cellsFrom(row, source) }))
    .filter(row => row.content.length > 0)
  const caption = table.getAttribute('data-caption') ?? ''
  return content.length > 0 ? [{ kind: 'table', rows: content, caption, ...nameFrom(table) }] : []
}

function cellsFrom(row: Element, source: Source): TableRow['content'] {
  const isHead = row.parentElement?.tagName === 'THEAD'
  return [...row.children].map(cell => {
    const isHeader = isHead || cell.tagName === 'TH'
    const paragraphs = paragraphsIn(cell, source).map(isHeader ? plain : same => same)
    const attrs = { ...span(cell, 'colspan'), ...span(cell, 'rowspan') }
    return {
      type: isHeader ? 'tableHeader' : 'tableCell',
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      content: paragraphs.length > 0 ? [...paragraphs] : [{ type: 'paragraph' }],
    }
  })
}

/** A header cell is set off by the program. */
function plain({ content = [] }: Paragraph): Paragraph {
  return { type: 'paragraph', content: [...withoutBold(content)] }
}

function span(cell: Element, name: 'colspan' | 'rowspan') {
  const value = Number(cell.getAttribute(name))
  return Number.isInteger(value) && value > 1 ? { [name]: Math.min(value, 50) } : {}
}
