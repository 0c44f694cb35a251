import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  HeightRule,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  StyleLevel,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  characterTwips,
  sheet,
  signatureIndents,
  sizes,
  textArea,
  twips,
} from '#shared/document/layout'
import type { BlockOf, BlockRenderers, ContentsEntry, SheetContent } from '#shared/document/model'
import { pictureKey } from './prepared.ts'
import { wordBars } from './wordBars.ts'
import { bookmarkName, image, marked, pageField, runs, type WordContext } from './wordParts.ts'
import { font, linePitch } from './wordStyles.ts'
import { wordTable } from './wordTable.ts'

type Parts = readonly FileChild[]

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

export function wordRenderers(context: WordContext): BlockRenderers<Parts> {
  return {
    cover,
    title: block => [title(block)],
    heading: ({ level, number, content, anchor, startsPage }) => [
      new Paragraph({
        pageBreakBefore: startsPage,
        heading: headings[level],
        children: [marked(anchor, [new TextRun(number), ...runs(content, context)])],
      }),
    ],
    paragraph: ({ content }) => [
      new Paragraph({ ...inGrid, style: 'Text', children: runs(content, context) }),
    ],
    proofLine: ({ content }) => [
      new Paragraph({ ...inGrid, style: 'Proof', children: runs(content, context) }),
    ],
    list: ({ items }) =>
      items.map(
        ({ marker, content }) =>
          new Paragraph({
            ...inGrid,
            style: 'Text',
            children: [new TextRun(marker), ...runs(content, context)],
          }),
      ),
    table: block => [wordTable(block, context)],
    picture: block => picture(block, context),
    bars: wordBars,
    contents: block => contents(block, context),
    evidenceSheet: block => evidenceSheet(block, context),
    signature,
  }
}

/** Marks may not hang over the edge: 28 characters are 28, and lines end where they end in the PDF. */
const inGrid = { overflowPunctuation: false } as const

/**
 * A line between tables, which would become one if they touched, and after a
 * last one, where Word wants a paragraph. Nowhere else: after a table that ends
 * at the foot of a page it would lie on a page of its own.
 */
export function withSpacers(blocks: readonly Parts[]): readonly FileChild[] {
  const parts = blocks.flat()
  return parts.flatMap((part, index) => {
    const next = parts[index + 1]
    const isNeeded = part instanceof Table && (next === undefined || next instanceof Table)
    return isNeeded ? [part, spacer()] : [part]
  })
}

const hairline = { line: 20, lineRule: 'exact' as const, before: 0, after: 0 }
const spacer = () => new Paragraph({ spacing: hairline, children: [] })

function title({ lines, anchor, startsPage }: BlockOf<'title'>): Paragraph {
  const text = lines.map(
    (line, index) => new TextRun(index === 0 ? line : { text: line, break: 1 }),
  )
  return new Paragraph({
    // The contents list the form; the title of the text itself would only repeat the cover.
    ...(anchor === 'form' ? { style: 'FormTitle' } : { heading: HeadingLevel.TITLE }),
    pageBreakBefore: startsPage,
    children: [marked(anchor, text)],
  })
}

function picture({ file, caption }: BlockOf<'picture'>, context: WordContext): Parts {
  const prepared = context.pictures.get(pictureKey(file.hash))
  if (!prepared) return []
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: caption !== '',
      children: [image(prepared, { width: 140, height: 100 }, caption)],
    }),
    ...(caption ? [new Paragraph({ style: 'Caption', text: caption })] : []),
  ]
}

/** A real table of contents, written with its entries: right when opened, and Word can renew it. */
function contents({ entries }: BlockOf<'contents'>, { pages }: WordContext): Parts {
  const entry = ({ level, text, target }: ContentsEntry) =>
    new Paragraph({
      style: `TOC${level}`,
      tabStops: [
        { type: TabStopType.RIGHT, position: twips(textArea.width), leader: LeaderType.DOT },
      ],
      children: [
        new InternalHyperlink({
          anchor: bookmarkName(target),
          children: [new TextRun({ children: [text, new Tab()] }), pageField(target, pages)],
        }),
      ],
    })
  return [
    new Paragraph({ style: 'ContentsTitle', pageBreakBefore: true, text: '目　录' }),
    new TableOfContents('目录', {
      hyperlink: true,
      headingStyleRange: '1-2',
      stylesWithLevels: [new StyleLevel('申报表标题', 1)],
      beginDirty: false,
      contentChildren: entries.map(entry),
    }),
  ]
}

function signature({ unit, date }: BlockOf<'signature'>): Parts {
  const indents = signatureIndents(unit, date)
  const line = (text: string, characters: number, isFirst: boolean) =>
    new Paragraph({
      style: 'Text',
      alignment: AlignmentType.LEFT,
      keepNext: isFirst,
      indent: { left: characterTwips(characters), firstLine: 0 },
      spacing: { before: isFirst ? linePitch : 0, line: linePitch, lineRule: 'exact' },
      text,
    })
  return [line(unit, indents.unit, true), line(date, indents.date, false)]
}

function evidenceSheet(block: BlockOf<'evidenceSheet'>, context: WordContext): Parts {
  const { anchor, number, title: name, facts, page, pages, content } = block
  const place = pages > 1 ? [`第 ${page} 页，共 ${pages} 页`] : []
  const head = [
    new TextRun({ text: `证明材料${number}`, ...font('hei', sizes.body) }),
    new TextRun(`　${name}`),
  ]
  return [
    new Paragraph({
      // Only the first page of a piece stands in the navigation.
      style: page === 1 ? 'SheetTitle' : 'SheetTitleAgain',
      pageBreakBefore: true,
      children: [marked(anchor, head)],
    }),
    new Paragraph({ style: 'SheetFacts', text: [...facts, ...place].join('　') }),
    frame(content, `证明材料${number} ${name}`, context),
  ]
}

/** A table of one cell: a frame that Word, WPS and LibreOffice draw alike. */
function frame(content: SheetContent, alt: string, context: WordContext): Table {
  const { width, height } = sheet.frame
  const prepared = context.pictures.get(pictureKey(content))
  const line = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
  const inner =
    content.kind !== 'words' && prepared
      ? [
          new Paragraph({
            style: 'Caption',
            spacing: { line: 240, lineRule: 'auto', before: 0, after: 0 },
            children: [image(prepared, { width: width - 4, height: height - 5 }, alt)],
          }),
        ]
      : (content.kind === 'words' ? content.lines : []).map(
          text => new Paragraph({ alignment: AlignmentType.CENTER, text }),
        )
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

function cover({ above, title: name, brand, facts }: BlockOf<'cover'>): Parts {
  const line = (text: string, before: number, looks: ReturnType<typeof font>) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(before), line: 240, lineRule: 'auto' },
      children: [new TextRun({ text, ...looks })],
    })
  return [
    line(above, 22, font('kai', sizes.title)),
    line(name, 14, { ...font('title', sizes.display), characterSpacing: 160 }),
    line(brand && `“${brand}”`, 10, font('title', sizes.title)),
    new Paragraph({ spacing: { before: twips(38) }, children: [] }),
    coverFacts(facts),
  ]
}

function coverFacts(facts: BlockOf<'cover'>['facts']): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const bare = { top: none, bottom: none, left: none, right: none }
  const cell = (text: string, alignment: 'distribute' | 'center', isValue: boolean) =>
    new TableCell({
      borders: isValue ? { ...bare, bottom: line } : bare,
      verticalAlign: VerticalAlign.BOTTOM,
      children: [new Paragraph({ alignment, text })],
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
