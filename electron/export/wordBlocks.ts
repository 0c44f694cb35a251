import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TextRun,
} from 'docx'
import { characterTwips, gaps, headingFaces, signatureIndents } from '#shared/document/layout'
import type { BlockOf, BlockRenderers } from '#shared/document/model'
import { missingPicture } from '#shared/document/unreadablePictures'
import { pictureKey } from './prepared.ts'
import { wordAnnex, wordAnnexNote } from './wordAnnexes.ts'
import { wordBars } from './wordBars.ts'
import { wordContents } from './wordContents.ts'
import { wordCover } from './wordCover.ts'
import { captionRuns, image, marked, runs, textRuns, type WordContext } from './wordParts.ts'
import { wordSheet } from './wordSheet.ts'
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
    cover: block => wordCover(block, context),
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
    contents: block => wordContents(block, context),
    evidenceSheet: block => wordSheet(block, context),
    annexNote: block => wordAnnexNote(block, context),
    annex: block => wordAnnex(block, context),
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
