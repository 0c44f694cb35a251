import type { Inline, Paragraph, RichBlock } from '../schema/richText.ts'
import { keptReferences } from './keptReferences.ts'
import type { ReferenceWords } from './printedWords.ts'

type Line = readonly Inline[] | undefined

/** `keptReferences` for every line of a block, as far as both have lines at the same places. */
export function keepBlockReferences(
  before: RichBlock,
  after: RichBlock,
  words: ReferenceWords,
): RichBlock {
  const old = linesIn(before)
  if (!old.some(line => line?.some(({ type }) => type === 'citation' || type === 'fact')))
    return after
  let at = -1
  return mapped(after, line => {
    at += 1
    const twin = old[at]
    return twin && line ? keptReferences(twin, line, words) : line
  })
}

function linesIn(block: RichBlock): readonly Line[] {
  const lines: Line[] = []
  mapped(block, line => {
    lines.push(line)
    return line
  })
  return lines
}

function mapped(block: RichBlock, map: (line: Line) => Line): RichBlock {
  const paragraph = (one: Paragraph): Paragraph => {
    const content = map(one.content)
    return content ? { ...one, content } : one
  }
  switch (block.type) {
    case 'paragraph':
      return paragraph(block)
    case 'heading': {
      const content = map(block.content)
      return content ? { ...block, content } : block
    }
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map(item => ({ ...item, content: item.content.map(paragraph) })),
      }
    case 'table':
      return {
        ...block,
        content: block.content.map(row => ({
          ...row,
          content: row.content.map(cell => ({ ...cell, content: cell.content.map(paragraph) })),
        })),
      }
    case 'picture':
      return block
  }
}
