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
import { annexIndents, annexLead } from '#shared/document/annexLead'
import type { Face } from '#shared/document/faces'
import {
  characterTwips,
  gaps,
  headingFaces,
  sheet,
  signatureIndents,
  sizes,
  textArea,
  twips,
} from '#shared/document/layout'
import type { BlockOf, BlockRenderers, ContentsEntry, SheetContent } from '#shared/document/model'
import { missingPicture } from '#shared/document/unreadablePictures'
import { pictureKey } from './prepared.ts'
import { wordBars } from './wordBars.ts'
import { wordCitedOn } from './wordCitedOn.ts'
import { font } from './wordFonts.ts'
import { wideSlack } from './wordPage.ts'
import {
  bookmarkName,
  captionRuns,
  image,
  marked,
  pageField,
  runs,
  textRuns,
  type WordContext,
} from './wordParts.ts'
import { linePitchTwips } from './wordStyles.ts'
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
    cover: block => cover(block, context),
    title: block => [title(block, context)],
    heading: ({ level, number, content, anchor, startsPage }) => [
      new Paragraph({
        pageBreakBefore: startsPage,
        heading: headings[level],
        children: [
          marked(anchor, [new TextRun(number), ...runs(content, headingFaces[level], context)]),
        ],
      }),
    ],
    paragraph: ({ content }) => [
      new Paragraph({
        ...leading(context),
        style: 'Text',
        children: runs(content, 'body', context),
      }),
    ],
    proofLine: ({ content }) => [
      new Paragraph({
        ...leading(context),
        style: 'Proof',
        children: runs(content, 'kai', context),
      }),
    ],
    list: ({ items }) =>
      items.map(
        ({ marker, content }) =>
          new Paragraph({
            ...leading(context),
            style: 'Text',
            children: [...textRuns(marker, 'body', context), ...runs(content, 'body', context)],
          }),
      ),
    table: block => [...tableCaption(block, context), wordTable(block, context)],
    picture: block => picture(block, context),
    bars: block => wordBars(block, context),
    contents: block => contents(block, context),
    evidenceSheet: block => evidenceSheet(block, context),
    annexNote: block => annexNote(block, context),
    annex: block => annex(block, context),
    signature: block => signature(block, context),
  }
}

const leading = ({ leadsOn }: WordContext) => (leadsOn ? { keepNext: true } : {})

/**
 * A line between tables, which would become one if they touched, and after a
 * last one, where Word wants a paragraph. Nowhere else: after a table that ends
 * at the foot of a page it would lie on a page of its own.
 */
export function withSpacers(blocks: readonly Parts[]): readonly FileChild[] {
  const parts = blocks.flat()
  return parts.flatMap((part, index) => {
    const next = parts[index + 1]
    if (!(part instanceof Table)) return [part]
    if (next === undefined) return [part, spacer(1)]
    return next instanceof Table ? [part, spacer(gaps.tables)] : [part]
  })
}

const spacer = (points: number) =>
  new Paragraph({
    spacing: { line: points * 20, lineRule: 'exact', before: 0, after: 0 },
    children: [],
  })

function title({ lines, anchor, startsPage }: BlockOf<'title'>, context: WordContext): Paragraph {
  const text = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...textRuns(line, 'title', context),
  ])
  return new Paragraph({
    // The contents list the form; the title of the text itself would only repeat the cover.
    ...(anchor === 'form' ? { style: 'FormTitle' } : { heading: HeadingLevel.TITLE }),
    pageBreakBefore: startsPage,
    children: [marked(anchor, text)],
  })
}

function tableCaption({ caption }: BlockOf<'table'>, context: WordContext): Parts {
  if (!caption?.text) return []
  return [
    new Paragraph({
      style: 'TableCaption',
      keepNext: true,
      children: captionRuns(caption, context),
    }),
  ]
}

function picture(block: BlockOf<'picture'>, context: WordContext): Parts {
  const { file, caption, isMissing } = block
  const prepared = context.pictures.get(pictureKey(file.hash))
  if (!prepared && !isMissing) return []
  return [
    new Paragraph({
      style: 'Picture',
      ...leading(context),
      ...(caption.text === '' ? {} : { keepNext: true }),
      ...(prepared ? {} : { border: missingFrame }),
      children: prepared
        ? [image(prepared, { width: 140, height: 100 }, caption.text)]
        : textRuns(missingPicture, 'body', context),
    }),
    ...(caption.text
      ? [
          new Paragraph({
            ...leading(context),
            style: 'Caption',
            children: captionRuns(caption, context),
          }),
        ]
      : []),
  ]
}

const missingLine = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 12 }
const missingFrame = {
  top: missingLine,
  right: missingLine,
  bottom: missingLine,
  left: missingLine,
}

/** A real table of contents, written with its entries: right when opened, and Word can renew it. */
function contents({ entries }: BlockOf<'contents'>, context: WordContext): Parts {
  const entry = ({ level, text, target }: ContentsEntry) =>
    new Paragraph({
      style: `TOC${level}`,
      tabStops: [
        { type: TabStopType.RIGHT, position: twips(textArea.width), leader: LeaderType.DOT },
      ],
      children: [
        new InternalHyperlink({
          anchor: bookmarkName(target),
          children: [
            ...textRuns(text, level === 1 ? 'hei' : 'body', context),
            new TextRun({ children: [new Tab()] }),
            pageField(target, context.pages),
          ],
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

/** Names that run on go on under their own first character, where the tab leads too. */
function annexNote({ names }: BlockOf<'annexNote'>, context: WordContext): Parts {
  const line = linePitchTwips(context.layout)
  return names.map(({ title: name, target }, index) => {
    const { first, names: begin } = annexIndents(names.length, index)
    return new Paragraph({
      style: 'Text',
      alignment: AlignmentType.LEFT,
      keepNext: true,
      indent: { left: characterTwips(begin), hanging: characterTwips(begin - first) },
      spacing: { before: index === 0 ? line : 0, line, lineRule: 'exact' },
      children: [
        ...textRuns(annexLead(names.length, index), 'body', context),
        ...(names.length > 1 ? [new TextRun({ children: [new Tab()] })] : []),
        new InternalHyperlink({
          anchor: bookmarkName(target),
          children: [...textRuns(name, 'body', context)],
        }),
      ],
    })
  })
}

function annex(
  { label, title: name, anchor, isWide }: BlockOf<'annex'>,
  context: WordContext,
): Parts {
  const slack = isWide ? twips(wideSlack(context.layout)) : 0
  return [
    new Paragraph({
      style: 'AnnexLabel',
      pageBreakBefore: true,
      children: textRuns(label, 'hei', context),
    }),
    new Paragraph({
      style: 'AnnexTitle',
      ...(slack > 0 ? { indent: { right: slack } } : {}),
      children: [marked(anchor, textRuns(name, 'title', context))],
    }),
  ]
}

function signature({ unit, date }: BlockOf<'signature'>, context: WordContext): Parts {
  const linePitch = linePitchTwips(context.layout)
  const indents = signatureIndents(unit, date)
  const line = (text: string, characters: number, isFirst: boolean) =>
    new Paragraph({
      style: 'Text',
      alignment: AlignmentType.LEFT,
      keepNext: isFirst,
      indent: { left: characterTwips(characters), firstLine: 0 },
      spacing: { before: isFirst ? linePitch : 0, line: linePitch, lineRule: 'exact' },
      children: textRuns(text, 'body', context),
    })
  return [line(unit, indents.unit, true), line(date, indents.date, false)]
}

function evidenceSheet(block: BlockOf<'evidenceSheet'>, context: WordContext): Parts {
  const { anchor, number, title: name, facts, page, pages, citedAt, content } = block
  const place = pages > 1 ? [`第 ${page} 页，共 ${pages} 页`] : []
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

function cover(
  { above, title: name, brand, facts }: BlockOf<'cover'>,
  context: WordContext,
): Parts {
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
