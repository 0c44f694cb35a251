import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { barGreys, twips } from '#shared/document/layout'
import type { BarPair, BlockOf } from '#shared/document/model'

/**
 * Bars as shaded cells over a fine grid: no picture, so that Word and WPS print
 * them sharp and a leader can still correct a number. Millimetres.
 */
const nameWidth = 34
const step = 2
const steps = 61
/** The longest bar leaves room for the words behind it. */
const longest = 36

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export function wordBars({ caption, pairs }: BlockOf<'bars'>): readonly FileChild[] {
  const widths = [nameWidth, ...Array<number>(steps).fill(step)].map(twips)
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      margins: { top: 0, bottom: 0, left: 60, right: 60 },
      rows: [
        gap(3, true),
        ...pairs.flatMap((pair, index) => pairRows(pair, index === pairs.length - 1)),
      ],
    }),
    new Paragraph({ style: 'Caption', text: caption }),
  ]
}

/** A pair stays together, and the last one with the caption. */
function pairRows({ name, before, now }: BarPair, isLast: boolean): readonly TableRow[] {
  return [
    barRow(nameCell(name, VerticalMergeType.RESTART), before, barGreys.before, true),
    barRow(nameCell('', VerticalMergeType.CONTINUE), now, barGreys.now, isLast),
    gap(2.5, isLast),
  ]
}

function gap(height: number, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(height), rule: HeightRule.EXACT },
    children: [
      new TableCell({
        columnSpan: steps + 1,
        borders: bare,
        children: [cellText('', { keepNext })],
      }),
    ],
  })
}

function nameCell(
  name: string,
  verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableCell {
  return new TableCell({
    verticalMerge,
    borders: bare,
    verticalAlign: VerticalAlign.CENTER,
    children: [cellText(name, { alignment: AlignmentType.RIGHT, keepNext: true })],
  })
}

function barRow(
  name: TableCell,
  { text, share }: BarPair['now'],
  grey: string,
  keepNext: boolean,
): TableRow {
  const length = Math.max(1, Math.round(share * longest))
  return new TableRow({
    cantSplit: true,
    height: { value: twips(5.5), rule: HeightRule.ATLEAST },
    children: [
      name,
      new TableCell({
        columnSpan: length,
        borders: { top: line, bottom: line, left: line, right: line },
        shading: { type: ShadingType.CLEAR, fill: grey.slice(1), color: 'auto' },
        children: [cellText('')],
      }),
      new TableCell({
        columnSpan: steps - length,
        borders: bare,
        verticalAlign: VerticalAlign.CENTER,
        children: [cellText(text, { keepNext })],
      }),
    ],
  })
}

function cellText(text: string, looks: Pick<IParagraphOptions, 'alignment' | 'keepNext'> = {}) {
  return new Paragraph({ style: 'CellText', text, ...looks })
}
