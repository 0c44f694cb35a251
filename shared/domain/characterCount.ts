import type { Inline, RichBlock, RichText } from '../schema/richText.ts'

const wordOrCharacter = /[\p{L}\p{N}]/u
const latinWord = /[A-Za-z0-9À-ɏ]+(?:[.,:'’-][A-Za-z0-9À-ɏ]+)*/g

/**
 * Counts as WPS and Word do under 字数: each Chinese character and each
 * full-width mark is one, a run of Latin letters or digits is one.
 */
export function characterCount(text: string): number {
  let count = 0
  const rest = text.replace(latinWord, () => {
    count += 1
    return ' '
  })
  for (const character of rest) {
    if (character.trim() === '') continue
    if (wordOrCharacter.test(character) || character.charCodeAt(0) > 0xff || character.length > 1)
      count += 1
    else if (character.charCodeAt(0) > 0x20) count += 1
  }
  return count
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
