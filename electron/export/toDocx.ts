import type { Readable } from 'node:stream'
import { Document } from 'docx'
import { grid } from '#shared/document/layout'
import {
  type Block,
  type Doc,
  inlineWords,
  type PageRun,
  type Pages,
  pageRuns,
  renderBlock,
} from '#shared/document/model'
import { alikeSheets } from '#shared/document/wordSheets'
import { docxParts } from './docxParts.ts'
import type { PreparedPictures } from './prepared.ts'
import { tidyDocx } from './tidyDocx.ts'
import { withSpacers, wordRenderers } from './wordBlocks.ts'
import { pageLayout } from './wordPage.ts'
import type { WordContext } from './wordParts.ts'
import { withRepeats } from './wordRepeats.ts'
import { wordStyles } from './wordStyles.ts'

/** The document as Word's own, with real headings, styles, links and page numbers. */
export function toDocx(
  doc: Doc,
  context: { readonly pages: Pages; readonly pictures: PreparedPictures },
): Readable {
  const { layout } = doc
  const alike = alikeSheets(doc.blocks)
  const repeated = new Set<Block>(alike.flatMap(({ others }) => others))
  const document = new Document({
    title: doc.title,
    creator: doc.author,
    lastModifiedBy: doc.author,
    styles: wordStyles(layout),
    evenAndOddHeaderAndFooters: true,
    // A line that ends where somebody typed its end is not drawn apart.
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: pageRuns(doc.blocks.filter(block => !repeated.has(block))).map(run => ({
      ...pageLayout(layout, { isWide: run.isWide, hasCover: run.blocks[0]?.kind === 'cover' }),
      children: withSpacers(blocksOf(run, { ...context, layout })),
    })),
  })
  const parts = docxParts(document)
  const body = 'word/document.xml'
  return tidyDocx(parts.set(body, withRepeats(String(parts.get(body)), alike)), doc)
}

/** What stands before 附件说明 or a signature goes along with it, so that it is never alone on a page. */
function blocksOf({ blocks }: PageRun, context: WordContext) {
  const renderers = wordRenderers(context)
  const leading = wordRenderers({ ...context, leadsOn: true })
  return blocks.map((block, index) => {
    const leadsOn = isClosing(blocks[index + 1]) && !isLong(block)
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

function isClosing(block: Block | undefined): boolean {
  return block?.kind === 'annexNote' || block?.kind === 'signature'
}
