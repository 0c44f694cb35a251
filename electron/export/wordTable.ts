import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellPadding, inks, pitches, twips } from '#shared/document/layout'
import type { BlockOf, Cell, Row } from '#shared/document/model'
import { pictureKey } from './prepared.ts'
import { image, runs, textRuns, type WordContext } from './wordParts.ts'

type TableBlock = BlockOf<'table'>

/** Widths are given for the table, its grid and every cell: WPS believes the one, Word the other. */
export function wordTable({ style, columns, rows }: TableBlock, context: WordContext): Table {
  const widths = columns.map(twips)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: tableBorders(style === 'form' ? 12 : 4),
    margins: {
      top: cellPadding.vertical * 20,
      bottom: cellPadding.vertical * 20,
      left: cellPadding.horizontal * 20,
      right: cellPadding.horizontal * 20,
    },
    rows: rows.map((row, index) =>
      wordRow(row, style, { ...context, leadsOn: context.leadsOn && index === rows.length - 1 }),
    ),
  })
}

/** Eighths of a point. */
function tableBorders(outside: number) {
  const line = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  const edge = line(outside)
  const inside = line(4)
  return {
    top: edge,
    bottom: edge,
    left: edge,
    right: edge,
    insideHorizontal: inside,
    insideVertical: inside,
  }
}

function wordRow(
  { cells, isHead, height, canSplit }: Row,
  style: TableBlock['style'],
  context: WordContext,
): TableRow {
  return new TableRow({
    tableHeader: isHead ?? false,
    cantSplit: !canSplit,
    ...(height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.ATLEAST } }),
    children: cells.map(cell => wordCell(cell, { style, height: height ?? 0 }, context)),
  })
}

type Place = { readonly style: TableBlock['style']; readonly height: number }

function wordCell(cell: Cell, place: Place, context: WordContext): TableCell {
  const { columnSpan = 1, rowSpan = 1, ink, foot } = cell
  const fill = ink ? inks[ink].slice(1) : ''
  return new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: foot ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(ink === undefined ? {} : { margins: { left: 0, right: 0 } }),
    ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    children: cellParagraphs(cell, place, context),
  })
}

function cellParagraphs(cell: Cell, { style, height }: Place, context: WordContext) {
  const { role, align, lines, picture, foot } = cell
  const isBold = role !== 'value'
  const look = `${style === 'form' ? 'Form' : 'Cell'}${isBold ? 'Head' : 'Text'}`
  const isCentred = align === 'center' || role === 'head' || role === 'label'
  const alignment =
    isCentred || (role === 'group' && style === 'form') ? AlignmentType.CENTER : AlignmentType.LEFT
  const prepared = picture && context.pictures.get(pictureKey(picture.hash))
  // What names the rows under it is not left behind by them.
  const keeping = role === 'group' || role === 'head' || context.leadsOn ? { keepNext: true } : {}
  const paragraphs = [
    ...lines.map(
      line =>
        new Paragraph({
          style: look,
          alignment,
          ...keeping,
          children: runs(line, isBold ? 'hei' : 'body', context),
        }),
    ),
    ...(prepared
      ? [
          new Paragraph({
            style: look,
            alignment: AlignmentType.CENTER,
            children: [image(prepared, { width: 60, height: 30 }, '')],
          }),
        ]
      : []),
    ...(foot ? [footParagraph(textRuns(foot, 'body', context), look, height)] : []),
  ]
  return paragraphs.length > 0
    ? paragraphs
    : [new Paragraph({ ...keeping, style: look, children: [] })]
}

/** Stands at the lower right of its box: the box is as high as this pushes it. */
function footParagraph(children: readonly TextRun[], look: string, height: number): Paragraph {
  const lineHeights = 2 * pitches.form * 20
  return new Paragraph({
    style: look,
    alignment: AlignmentType.RIGHT,
    spacing: { before: Math.max(0, Math.round(twips(height) - lineHeights - 120)) },
    children,
  })
}
