/**
 * Numbers that people type before their headings. GB/T 9704-2012 7.3.3 orders
 * them 一、（一）1.（1）; rank 0 is the highest.
 */
export type HeadingNumber = { readonly rank: number; readonly rest: string }

const chinese = '[一二三四五六七八九十百]+'
const kinds: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: 0, pattern: new RegExp(`^${chinese}\\s*[、.．]\\s*`) },
  { rank: 0, pattern: new RegExp(`^第${chinese}(?:章|部分)[、:：]?\\s*`) },
  { rank: 1, pattern: new RegExp(`^第${chinese}节[、:：]?\\s*`) },
  { rank: 1, pattern: new RegExp(`^[（(]\\s*${chinese}\\s*[）)]\\s*[、.．]?\\s*`) },
  // “3.5 亿元” and “1.1” are no first-order numbers.
  { rank: 2, pattern: /^\d{1,2}\s*(?:[、．]|\.(?!\d))\s*/ },
  { rank: 3, pattern: /^[（(]\s*\d{1,2}\s*[）)]\s*[、.．]?\s*/ },
  { rank: 3, pattern: /^\d{1,2}[)）]\s*/ },
  { rank: 4, pattern: /^[①-⑳]\s*/ },
]
/** “1.2 ” and “1.2.3 ”, as Word's own numbering and web pages write them. */
const decimal = /^\d{1,2}((?:\.\d{1,2})+)\.?\s+/

export function headingNumber(text: string): HeadingNumber | null {
  for (const { rank, pattern } of kinds) {
    const match = pattern.exec(text)
    if (match) return { rank, rest: text.slice(match[0].length) }
  }
  const match = decimal.exec(text)
  if (!match) return null
  return { rank: 2 + (match[1]?.split('.').length ?? 1) - 1, rest: text.slice(match[0].length) }
}

/** A heading stands on its own line: short, and no sentence. */
export function readsAsHeading(text: string): boolean {
  return text.length > 0 && text.length <= 40 && !/[。；：！？，、,;:!?]$|[。；]/.test(text)
}

/**
 * Levels for the ranks that occur together, in a place whose first number has
 * rank `base` and which knows `levels` of them. Official ranks keep their own
 * number; a text that begins higher, or was styled, is moved so that its highest is level 1.
 */
export function levelsOf(
  ranks: ReadonlySet<number>,
  { base, levels }: HeadingScale,
): (rank: number) => 1 | 2 | 3 {
  const order = [...ranks].sort((a, b) => a - b)
  const isWithin = order.every(rank => rank >= base)
  return rank => {
    const level = isWithin ? rank - base + 1 : order.indexOf(rank) + 1
    const known = Math.min(level, levels)
    return known <= 1 ? 1 : known === 2 ? 2 : 3
  }
}

export type HeadingScale = { readonly base: number; readonly levels: number }
