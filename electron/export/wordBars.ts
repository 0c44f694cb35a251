import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
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
      rows: pairs.flatMap(pairRows),
    }),
    new Paragraph({ style: 'Caption', text: caption }),
  ]
}

function pairRows({ name, before, now }: BarPair): readonly TableRow[] {
  return [
    barRow(nameCell(name, VerticalMergeType.RESTART), before, barGreys.before),
    barRow(nameCell('', VerticalMergeType.CONTINUE), now, barGreys.now),
    new TableRow({
      cantSplit: true,
      height: { value: twips(2.5), rule: HeightRule.EXACT },
      children: [new TableCell({ columnSpan: steps + 1, borders: bare, children: [cellText('')] })],
    }),
  ]
}

function nameCell(
  name: string,
  verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
): TableCell {
  return new TableCell({
    verticalMerge,
    borders: bare,
    verticalAlign: VerticalAlign.CENTER,
    children: [cellText(name, AlignmentType.RIGHT)],
  })
}

function barRow(name: TableCell, { text, share }: BarPair['now'], grey: string): TableRow {
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
        children: [cellText(text)],
      }),
    ],
  })
}

function cellText(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  // A pair stays together: its last row keeps nothing.
  return new Paragraph({ style: 'CellText', alignment, keepNext: text !== '', text })
}
