import type { Block, BlockOf, Doc, Pages } from './model.ts'

type Sheet = BlockOf<'evidenceSheet'>

/**
 * A PDF of more pages than this shows its first in Word, and leads to the PDF for the others:
 * there they are themselves, while in Word each would be a picture, and a file of some
 * thousand pictures opens in no office program.
 */
export const mostPagesInWord = 20

export function isShownInWord({ page, pages }: Pick<Sheet, 'page' | 'pages'>) {
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

/** Sheets of one piece that follow one another and differ in nothing but page, anchor and where they lead. */
export type AlikeSheets = { readonly first: Sheet; readonly others: readonly Sheet[] }

/** Those that only lead to the PDF, of which a long one has hundreds. One that is cited says where, unlike the others. */
export function alikeSheets(blocks: readonly Block[]): readonly AlikeSheets[] {
  const found: { readonly first: Sheet; readonly others: Sheet[] }[] = []
  let last: Sheet | null = null
  for (const block of blocks) {
    const sheet = onlyLeads(block) ? block : null
    if (sheet && sheet.number === last?.number) found.at(-1)?.others.push(sheet)
    else if (sheet) found.push({ first: sheet, others: [] })
    last = sheet
  }
  return found
}

function onlyLeads(block: Block): block is Sheet {
  if (block.kind !== 'evidenceSheet' || block.content.kind !== 'words') return false
  return !isShownInWord(block) && block.citedAt.length === 0
}
