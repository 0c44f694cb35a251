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
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { sheet, sizes, twips } from '#shared/document/layout'
import type { BlockOf, SheetContent } from '#shared/document/model'
import { pictureKey } from './prepared.ts'
import { wordCitedOn } from './wordCitedOn.ts'
import { font } from './wordFonts.ts'
import { image, marked, textRuns, type WordContext } from './wordParts.ts'

/** One page of evidence: what it is, where the text cites it, and the page in its frame. */
export function wordSheet(
  block: BlockOf<'evidenceSheet'>,
  context: WordContext,
): readonly FileChild[] {
  const { anchor, number, title: name, facts, page, pages, citedAt, content } = block
  const place = pages > 1 ? [placeInPiece(block)] : []
  const head = [
    new TextRun({ text: `证明材料${number}`, ...font('hei', sizes.body, context.layout.fonts) }),
    ...textRuns(`　${name}`, 'body', context),
  ]
  return [
    new Paragraph({
      // Only the first page of a piece stands in the navigation.
      style: page === 1 ? 'SheetTitle' : 'SheetTitleAgain',
      pageBreakBefore: true,
      children: [marked(anchor, head)],
    }),
    new Paragraph({
      style: 'SheetFacts',
      children: [
        ...textRuns([...facts, ...place].join('　'), 'body', context),
        ...wordCitedOn(citedAt, context),
      ],
    }),
    frame(content, `证明材料${number} ${name}`, context),
  ]
}

export function placeInPiece({ page, pages }: Pick<BlockOf<'evidenceSheet'>, 'page' | 'pages'>) {
  return `第 ${page} 页，共 ${pages} 页`
}

/** A table of one cell: a frame that Word, WPS and LibreOffice draw alike. */
function frame(content: SheetContent, alt: string, context: WordContext): Table {
  const { width, height } = sheet.frame
  const prepared = context.pictures.get(pictureKey(content))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
  const lines = content.kind === 'pdfPage' ? [] : (content.lines ?? [])
  const isPictured = content.kind !== 'words' && prepared
  const room = height - 5 - (lines.length > 0 ? sheet.lines : 0)
  const inner = [
    ...(isPictured
      ? [
          new Paragraph({
            style: 'Picture',
            spacing: { line: 240, lineRule: 'auto', before: 0, after: 0 },
            children: [image(prepared, { width: width - 4, height: room, fills: true }, alt)],
          }),
        ]
      : []),
    ...lines.map(
      (text, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          ...(isPictured ? { style: 'SheetFacts' } : {}),
          ...(isPictured && index === 0 ? { spacing: { before: twips(4) } } : {}),
          children: textRuns(text, 'body', context),
        }),
    ),
  ]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    borders: { top: line, bottom: line, left: line, right: line },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(height), rule: HeightRule.EXACT },
        children: [new TableCell({ verticalAlign: VerticalAlign.CENTER, children: inner })],
      }),
    ],
  })
}
