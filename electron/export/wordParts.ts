import {
  Bookmark,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from 'docx'
import type { Face } from '#shared/document/faces'
import {
  type Anchor,
  type Caption,
  captionGap,
  type Inline,
  type Pages,
} from '#shared/document/model'
import type { Layout } from '#shared/schema/dossier'
import { bookmarkName } from './bookmarkName.ts'
import { isPng, type Prepared, type PreparedPictures } from './prepared.ts'
import { chineseOnly, scriptPieces } from './wordFonts.ts'

export type WordContext = {
  /** As the PDF has them; Word shows them until it counts its own. */
  readonly pages: Pages
  readonly pictures: PreparedPictures
  readonly layout: Layout
  /** The last line stays with what follows. */
  readonly leadsOn?: boolean | undefined
}

/** Makes the words a place that links can lead to. */
export function marked(anchor: Anchor, children: readonly ParagraphChild[]): ParagraphChild {
  return new Bookmark({ id: bookmarkName(anchor), children })
}

/** `face` is that of the paragraph's style: signs that Latin type has too must name it. */
export function runs(
  content: readonly Inline[],
  face: Face,
  context: WordContext,
): readonly ParagraphChild[] {
  return content.flatMap(inline => inlineRuns(inline, face, context))
}

/** Words in the face of their style. */
export function textRuns(
  text: string,
  face: Face,
  { layout }: Pick<WordContext, 'layout'>,
  looks: IRunOptions = {},
): readonly TextRun[] {
  return scriptPieces(text).flatMap((piece, index) => {
    if (piece === '') return []
    const own = index % 2 === 1 ? chineseOnly(face, layout.fonts) : {}
    return [new TextRun({ ...looks, ...own, text: piece })]
  })
}

function inlineRuns(inline: Inline, face: Face, context: WordContext): readonly ParagraphChild[] {
  const { pages } = context
  switch (inline.kind) {
    case 'text':
      return textRuns(inline.text, face, context, inline.isBold ? { bold: true } : {})
    case 'citation': {
      const link = new InternalHyperlink({
        anchor: bookmarkName(inline.target),
        children: [...textRuns(inline.number, face, context, { color: '1F3A5F' })],
      })
      return [inline.anchor === undefined ? link : marked(inline.anchor, [link])]
    }
    case 'pageRef':
      return [pageField(inline.target, pages)]
    case 'lineBreak':
      return [new TextRun({ break: 1 })]
    case 'figure':
      return [new SimpleField(`REF ${bookmarkName(inline.target)} \\h`, inline.label)]
    case 'marked':
      return [marked(inline.mark, textRuns(inline.text, face, context, { color: '1F3A5F' }))]
  }
}

/** Word can count anew at any time; until then it shows the number that is right in the PDF. */
export function pageField(target: Anchor, pages: Pages): ParagraphChild {
  return new SimpleField(`PAGEREF ${bookmarkName(target)} \\h`, String(pages.get(target) ?? ''))
}

/** Word's own number of pictures or tables, in a bookmark with its label, so that references repeat both. */
export function captionRuns({ label, text, anchor }: Caption, context: WordContext) {
  const words = textRuns(text, 'body', context)
  const [, name = '', number = ''] = /^(\D+)(\d+)$/.exec(label) ?? []
  if (number === '') return words
  const counted = [new TextRun(name), new SimpleField(`SEQ ${name} \\* ARABIC`, number)]
  return [marked(anchor, counted), new TextRun(captionGap), ...words]
}

/** At 96 dots to the inch, as the library counts. */
const dots = (millimetres: number) => (millimetres / 25.4) * 96

type Box = { readonly width: number; readonly height: number; readonly fills?: boolean }

/** In a box of millimetres; no larger than it is, as in the PDF, unless it `fills` the box. */
export function image(picture: Prepared, box: Box, alt: string): ImageRun {
  const fitting = Math.min(dots(box.width) / picture.width, dots(box.height) / picture.height)
  const scale = box.fills ? fitting : Math.min(1, fitting)
  return new ImageRun({
    type: isPng(picture.path) ? 'png' : 'jpg',
    // Its path, for now: the library would hold every picture several times over; see tidyDocx.
    data: Buffer.from(picture.path),
    transformation: {
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
    },
    altText: { name: alt, description: alt, title: alt },
  })
}
