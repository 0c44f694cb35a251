import type { Inline, RichBlock, RichText } from '../schema/richText.ts'

/** Letters, digits and half-width marks in a row, as “98.6%” or “GB/T”. */
const westernRun = /[!-\u024f]+/g

/**
 * Counts as WPS and Word do under 字数: each Chinese character and each
 * full-width mark is one, a western word or number is one, blanks are none.
 */
export function characterCount(text: string): number {
  const runs = text.match(westernRun)?.length ?? 0
  const others = text.replace(westernRun, '').replace(/\s/gu, '')
  return runs + [...others].length
}

export function richTextCount(text: RichText | undefined): number {
  return text ? characterCount(plainText(text)) : 0
}

export function isBlank(text: RichText | undefined): boolean {
  return !text?.content.some(block => block.type === 'picture' || plainTextOf(block).trim() !== '')
}

/** The words only, one block a line; citations leave no trace. */
export function plainText(text: RichText): string {
  return text.content.map(plainTextOf).join('\n')
}

function plainTextOf(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.map(p => inlineText(p.content))).join('\n')
    case 'table':
      return block.content
        .map(row =>
          row.content
            .map(cell => cell.content.map(p => inlineText(p.content)).join('\n'))
            .join('\t'),
        )
        .join('\n')
    case 'picture':
      return block.attrs.caption
  }
}

export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map(inline => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? '\n' : ''))
    .join('')
}
