import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Face } from '#shared/document/faces'
import { sizes, twips } from '#shared/document/layout'
import type { BlockOf } from '#shared/document/model'
import { font } from './wordFonts.ts'
import { textRuns, type WordContext } from './wordParts.ts'

/** Who hands in what, on a page of its own. */
export function wordCover(
  { above, title: name, brand, facts }: BlockOf<'cover'>,
  context: WordContext,
): readonly FileChild[] {
  const { fonts } = context.layout
  const line = (text: string, before: number, [face, size]: readonly [Face, number], gap = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(before), line: 240, lineRule: 'auto' },
      children: textRuns(text, face, context, {
        ...font(face, size, fonts),
        ...(gap === 0 ? {} : { characterSpacing: gap }),
      }),
    })
  return [
    line(above, 22, ['kai', sizes.title]),
    line(name, 14, ['title', sizes.display], 160),
    line(brand && `“${brand}”`, 10, ['title', sizes.title]),
    new Paragraph({ spacing: { before: twips(coverGap(brand, facts)) }, children: [] }),
    coverFacts(facts, context),
  ]
}

/** Millimetres over the facts: long names take their lines from it, so that the cover stays one page. */
function coverGap(brand: string, facts: BlockOf<'cover'>['facts']): number {
  const more = (text: string, most: number) => Math.max(0, Math.ceil([...text].length / most) - 1)
  const lines = facts.reduce((sum, { value }) => sum + more(value, 15), more(brand, 18))
  return Math.max(1, 38 - 11 * lines)
}

function coverFacts(facts: BlockOf<'cover'>['facts'], context: WordContext): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const bare = { top: none, bottom: none, left: none, right: none }
  const cell = (text: string, alignment: 'distribute' | 'center', isValue: boolean) =>
    new TableCell({
      borders: isValue ? { ...bare, bottom: line } : bare,
      verticalAlign: VerticalAlign.BOTTOM,
      children: [new Paragraph({ alignment, children: textRuns(text, 'body', context) })],
    })
  const widths = [34, 90].map(twips)
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: twips(124), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(12.5), rule: HeightRule.ATLEAST },
          children: [cell(`${label}：`, 'distribute', false), cell(value, 'center', true)],
        }),
    ),
  })
}
