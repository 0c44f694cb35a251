import type { Readable } from 'node:stream'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { grid, marginsOf, pageNumber, paper, twips } from '#shared/document/layout'
import { type Block, type Doc, inlineWords, type Pages, renderBlock } from '#shared/document/model'
import type { Layout } from '#shared/schema/dossier'
import type { PreparedPictures } from './prepared.ts'
import { tidyDocx } from './tidyDocx.ts'
import { withSpacers, wordRenderers } from './wordBlocks.ts'
import { chineseOnly } from './wordFonts.ts'
import type { WordContext } from './wordParts.ts'
import { linePitchTwips, wordStyles } from './wordStyles.ts'

/** The document as Word's own, with real headings, styles, links and page numbers. */
export async function toDocx(
  doc: Doc,
  context: { readonly pages: Pages; readonly pictures: PreparedPictures },
): Promise<Readable> {
  const { layout } = doc
  const document = new Document({
    title: doc.title,
    creator: doc.author,
    lastModifiedBy: doc.author,
    styles: wordStyles(layout),
    evenAndOddHeaderAndFooters: true,
    // A line that ends where somebody typed its end is not drawn apart.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        ...pageLayout(layout, doc.blocks[0]?.kind === 'cover'),
        children: withSpacers(blocksOf(doc, { ...context, layout })),
      },
    ],
  })
  return tidyDocx(await Packer.toBuffer(document), doc)
}

/** What stands before a signature goes along with it, so that it is never alone on a page. */
function blocksOf({ blocks }: Doc, context: WordContext) {
  const renderers = wordRenderers(context)
  const leading = wordRenderers({ ...context, leadsOn: true })
  return blocks.map((block, index) => {
    const leadsOn = blocks[index + 1]?.kind === 'signature' && !isLong(block)
    return renderBlock(leadsOn ? leading : renderers, block)
  })
}

/**
 * Word moves the last line of a paragraph along, LibreOffice all of it, and would
 * leave a page nearly empty: of half a page and more nothing is moved.
 */
function isLong(block: Block): boolean {
  return block.kind === 'paragraph' && inlineWords(block.content).length > 12 * grid.characters
}

/** The page of GB/T 9704, with its page numbers. */
export function pageLayout(layout: Layout, hasCover: boolean): Omit<ISectionOptions, 'children'> {
  const { top, right, bottom, left } = marginsOf(layout)
  return {
    properties: {
      titlePage: hasCover,
      page: {
        size: { width: twips(paper.width), height: twips(paper.height) },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(15),
          // Measured: half a line and what Word leaves under it put the dash where it belongs.
          footer: twips(pageNumber.aboveEdge - 3),
        },
      },
      // Lines are exact, so no grid is needed; LibreOffice would give each title line two of it.
      grid: { type: DocumentGridType.DEFAULT, linePitch: linePitchTwips(layout) },
    },
    footers: {
      default: footer(AlignmentType.RIGHT, layout),
      even: footer(AlignmentType.LEFT, layout),
      ...(hasCover ? { first: new Footer({ children: [new Paragraph({ children: [] })] }) } : {}),
    },
  }
}

/** 7.5: — 1 —, odd pages at the right, even pages at the left. */
function footer(alignment: 'left' | 'right', { fonts }: Layout): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        children: [
          new TextRun({
            ...chineseOnly('song', fonts),
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}
