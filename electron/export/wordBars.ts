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
  type TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { barGreys, gaps, pitches, twips } from '#shared/document/layout'
import type { BarPair, BlockOf } from '#shared/document/model'
import { captionRuns, textRuns, type WordContext } from './wordParts.ts'

/**
 * Bars as shaded cells over a fine grid: no picture, so that Word and WPS print
 * them sharp and a leader can still correct a number. As high as in the PDF, or the
 * pages would end differently. Millimetres.
 */
const nameWidth = 34
const step = 2
const steps = 61
/** The longest bar leaves room for the words behind it. */
const longest = 36

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const bare = { top: none, bottom: none, left: none, right: none }
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

export function wordBars(
  { caption, pairs }: BlockOf<'bars'>,
  context: WordContext,
): readonly FileChild[] {
  const words: Words = text => textRuns(text, 'body', context)
  const widths = [nameWidth, ...Array<number>(steps).fill(step)].map(twips)
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      borders: { ...bare, insideHorizontal: none, insideVertical: none },
      margins: { top: 0, bottom: 0, left: 60, right: 60 },
      rows: [
        gap(gaps.bars, true),
        ...pairs.flatMap((pair, index) => pairRows(pair, leadsOn(index, pairs.length), words)),
      ],
    }),
    new Paragraph({
      ...(context.leadsOn ? { keepNext: true } : {}),
      style: 'Caption',
      children: captionRuns(caption, context),
    }),
  ]
}

/** No pair stands alone on a page, as in the PDF; the last stays with the caption. */
const leadsOn = (index: number, count: number) => count < 4 || index === 0 || index >= count - 2

/** A pair stays together, and where it leads on, with what follows. */
function pairRows(
  { name, before, now }: BarPair,
  leadsOn: boolean,
  words: Words,
): readonly TableRow[] {
  const row = (cell: TableCell, bar: BarPair['now'], grey: string, keepNext: boolean) =>
    barRow(cell, { ...bar, words: words(bar.text) }, grey, keepNext)
  return [
    row(nameCell(words(name), VerticalMergeType.RESTART), before, barGreys.before, true),
    row(nameCell([], VerticalMergeType.CONTINUE), now, barGreys.now, leadsOn),
    gap(gaps.pair, leadsOn),
  ]
}

function gap(points: number, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: points * 20, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        columnSpan: steps + 1,
        borders: bare,
        children: [cellText([], { keepNext })],
      }),
    ],
  })
}

function nameCell(
  name: readonly TextRun[],
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
  { words, share }: { readonly words: readonly TextRun[]; readonly share: number },
  grey: string,
  keepNext: boolean,
): TableRow {
  const length = Math.max(1, Math.round(share * longest))
  return new TableRow({
    cantSplit: true,
    height: { value: pitches.table * 20, rule: HeightRule.ATLEAST },
    children: [
      name,
      new TableCell({
        columnSpan: length,
        borders: { top: line, bottom: line, left: line, right: line },
        shading: { type: ShadingType.CLEAR, fill: grey.slice(1), color: 'auto' },
        children: [cellText([])],
      }),
      new TableCell({
        columnSpan: steps - length,
        borders: bare,
        verticalAlign: VerticalAlign.CENTER,
        children: [cellText(words, { keepNext })],
      }),
    ],
  })
}

type Words = (text: string) => readonly TextRun[]

function cellText(
  children: readonly TextRun[],
  looks: Pick<IParagraphOptions, 'alignment' | 'keepNext'> = {},
) {
  return new Paragraph({ style: 'CellText', children, ...looks })
}
