import type { Block, BlockOf, Doc, Pages } from './model.ts'

/**
 * A PDF of more pages than this shows its first in Word, and leads to the PDF for the others:
 * there they are themselves, while in Word each would be a picture, and a file of some
 * thousand pictures opens in no office program.
 */
export const mostPagesInWord = 20

export function isShownInWord({ page, pages }: Pick<BlockOf<'evidenceSheet'>, 'page' | 'pages'>) {
  return page === 1 || pages <= mostPagesInWord
}

/** The document as it is written as Word: with the same pages, of which some only say where they are. */
export function docForWord(doc: Doc, pages: Pages): Doc {
  return { ...doc, blocks: doc.blocks.map(block => sheetForWord(block, pages)) }
}

function sheetForWord(block: Block, pages: Pages): Block {
  if (block.kind !== 'evidenceSheet' || block.content.kind !== 'pdfPage') return block
  if (isShownInWord(block)) return block
  const page = pages.get(block.anchor)
  const where = page === undefined ? '' : `第 ${page} 页`
  return { ...block, content: { kind: 'words', lines: [`这一页见 PDF 文件${where}。`] } }
}
