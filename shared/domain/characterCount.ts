import type { Inline, RichBlock, RichText } from '../schema/richText.ts'
import { referenceText, type Wording } from './facts.ts'

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

type Counted = { readonly facts: Wording['facts']; readonly count: number }

// Half the window asks for the same text, which is never changed, only replaced.
const counted = new WeakMap<RichText, Counted>()

export function richTextCount(text: RichText | undefined, { facts }: Wording): number {
  if (!text) return 0
  const known = counted.get(text)
  if (known?.facts === facts) return known.count
  const count = characterCount(plainText(text, { facts }))
  counted.set(text, { facts, count })
  return count
}

export function isBlank(text: RichText | undefined): boolean {
  // A reference says something even before its fact has a value.
  const isSaid = (block: RichBlock) => plainTextOf(block, { facts: [] }).trim() !== ''
  return !text?.content.some(block => block.type === 'picture' || isSaid(block))
}

/** The words only, one block a line; facts say their value, citations leave no trace. */
export function plainText(text: RichText, wording: Wording): string {
  return text.content.map(block => plainTextOf(block, wording)).join('\n')
}

function plainTextOf(block: RichBlock, wording: Wording): string {
  const words = (content: readonly Inline[] | undefined) => inlineText(content, wording)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return words(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.map(p => words(p.content))).join('\n')
    case 'table': {
      const rows = block.content.map(row =>
        row.content.map(cell => cell.content.map(p => words(p.content)).join('\n')).join('\t'),
      )
      return [block.attrs?.caption ?? '', ...rows].filter((line, at) => at > 0 || line).join('\n')
    }
    case 'picture':
      return block.attrs.caption
  }
}

/** Whatever its number: it counts the same. */
const figureStandIn = '图1'

export function inlineText(content: readonly Inline[] | undefined, wording: Wording): string {
  return (content ?? []).map(inline => wordsOf(inline, wording)).join('')
}

function wordsOf(inline: Inline, wording: Wording): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'fact':
      return referenceText(wording, inline.attrs.fact, inline.attrs.part)
    case 'hardBreak':
      return '\n'
    case 'citation':
      return ''
    case 'figure':
      return figureStandIn
  }
}
