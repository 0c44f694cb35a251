import type { Inline, Paragraph, RichBlock } from '../schema/richText.ts'
import { inlineCharacter } from './lines.ts'

export type MapLine = (content: readonly Inline[] | undefined) => readonly Inline[] | undefined

/** Calls `map` once for every line of the block, in the order of `linesOf`. */
export function mapLines(block: RichBlock, map: MapLine): RichBlock {
  const paragraph = (old: Paragraph): Paragraph => withContent(old, map(old.content))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withContent(block, map(block.content))
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map(item => ({ ...item, content: item.content.map(paragraph) })),
      }
    case 'table': {
      const { attrs } = block
      return {
        ...block,
        ...(attrs?.caption ? { attrs: withCaption(attrs, map) } : {}),
        content: block.content.map(row => ({
          ...row,
          content: row.content.map(cell => ({ ...cell, content: cell.content.map(paragraph) })),
        })),
      }
    }
    case 'picture': {
      const attrs = withCaption(block.attrs, map)
      return attrs === block.attrs ? block : { ...block, attrs }
    }
  }
}

function withCaption<T extends { readonly caption: string }>(attrs: T, map: MapLine): T {
  const words = map(attrs.caption ? [{ type: 'text', text: attrs.caption }] : [])
  const caption = (words ?? []).map(inlineCharacter).join('')
  return caption === attrs.caption ? attrs : { ...attrs, caption }
}

function withContent<T extends { readonly content?: readonly Inline[] | undefined }>(
  block: T,
  content: readonly Inline[] | undefined,
): T {
  if (content === block.content) return block
  const { content: _before, ...rest } = block
  return (content && content.length > 0 ? { ...rest, content } : rest) as T
}
