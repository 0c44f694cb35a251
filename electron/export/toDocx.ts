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
import { paper, twips } from '#shared/document/layout'
import { type Doc, type Pages, renderBlock } from '#shared/document/model'
import type { PreparedPictures } from './prepared.ts'
import { tidyDocx } from './tidyDocx.ts'
import { withSpacers, wordRenderers } from './wordBlocks.ts'
import { linePitch, wordStyles } from './wordStyles.ts'

/** The document as Word's own, with real headings, styles, links and page numbers. */
export async function toDocx(
  doc: Doc,
  context: { readonly pages: Pages; readonly pictures: PreparedPictures },
): Promise<Uint8Array> {
  const renderers = wordRenderers(context)
  const document = new Document({
    title: doc.title,
    creator: doc.author,
    lastModifiedBy: doc.author,
    styles: wordStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        ...pageLayout(doc.blocks[0]?.kind === 'cover'),
        children: withSpacers(doc.blocks.map(block => renderBlock(renderers, block))),
      },
    ],
  })
  return tidyDocx(await Packer.toBuffer(document), doc.date)
}

/** The page of GB/T 9704, with its page numbers. */
export function pageLayout(hasCover: boolean): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      titlePage: hasCover,
      page: {
        size: { width: twips(paper.width), height: twips(paper.height) },
        margin: {
          top: twips(paper.top),
          right: twips(paper.right),
          bottom: twips(paper.bottom),
          left: twips(paper.left),
          header: twips(15),
          // Measured: puts the dash 7 mm under the text area.
          footer: twips(25),
        },
      },
      // Lines are exact, so no grid is needed; LibreOffice would give each title line two of it.
      grid: { type: DocumentGridType.DEFAULT, linePitch },
    },
    footers: {
      default: footer(AlignmentType.RIGHT),
      even: footer(AlignmentType.LEFT),
      ...(hasCover ? { first: new Footer({ children: [new Paragraph({ children: [] })] }) } : {}),
    },
  }
}

/** 7.5: — 1 —, odd pages at the right, even pages at the left. */
function footer(alignment: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
