import type { Inline, RichBlock } from '../schema/richText.ts'
import { printedWords, type ReferenceWords } from './printedWords.ts'

/** A block as lines of printed words: an item, a row of a table, a caption is one. */
export type PrintedLine = readonly Word[]
export type Word = { readonly text: string; readonly look: 'plain' | 'bold' | 'reference' }

export function printedLines(block: RichBlock, words: ReferenceWords): readonly PrintedLine[] {
  const line = (content: readonly Inline[] | undefined) => lineOf(content ?? [], words)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [line(block.content)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.map(({ content }) => line(content)))
    case 'table': {
      const rows = block.content.map(row =>
        joined(
          row.content.map(cell =>
            joined(
              cell.content.map(p => line(p.content)),
              ' ',
            ),
          ),
          ' ｜ ',
        ),
      )
      const caption = block.attrs?.caption
      return caption ? [[{ text: caption, look: 'plain' }], ...rows] : rows
    }
    case 'picture':
      return [[{ text: block.attrs.caption, look: 'plain' }]]
  }
}

function lineOf(content: readonly Inline[], references: ReferenceWords): PrintedLine {
  return printedWords(content, references).map(({ inline, words }): Word => {
    if (inline.type === 'text')
      return { text: words, look: inline.marks?.length ? 'bold' : 'plain' }
    return { text: words, look: inline.type === 'hardBreak' ? 'plain' : 'reference' }
  })
}

function joined(lines: readonly PrintedLine[], mark: string): PrintedLine {
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ text: mark, look: 'plain' as const }, ...line],
  )
}

/** The bare words of a block, for finding it again. */
export function blockWords(block: RichBlock, words: ReferenceWords): string {
  return printedLines(block, words)
    .map(line => line.map(word => word.text).join(''))
    .join('\n')
}
