import { chineseNumeral } from '../lib/chineseNumerals.ts'
import type { Block, HeadingLevel } from './model.ts'
import { numberedFigures } from './numberedFigures.ts'

/** GB/T 9704-2012 7.3.3: 一、（一）1.（1） */
export function headingNumber(level: HeadingLevel, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(value)}、`
    case 2:
      return `（${chineseNumeral(value)}）`
    case 3:
      return `${value}.`
    case 4:
      return `（${value}）`
  }
}

/** Gives headings, pictures and tables their numbers and anchors, and references what they refer to. */
export function numbered(blocks: readonly Block[]): readonly Block[] {
  return numberedFigures(numberedHeadings(blocks))
}

/**
 * The order never jumps: a heading lies at most one level under the one before it. A title
 * or an attachment begins anew.
 */
function numberedHeadings(blocks: readonly Block[]): readonly Block[] {
  let counters: readonly number[] = []
  let headings = 0
  return blocks.map(block => {
    if (block.kind === 'title' || block.kind === 'annex') counters = []
    if (block.kind !== 'heading') return block
    const level = Math.min(block.level, counters.length + 1) as HeadingLevel
    const value = (counters[level - 1] ?? 0) + 1
    counters = [...counters.slice(0, level - 1), value]
    headings += 1
    return { ...block, level, number: headingNumber(level, value), anchor: `heading-${headings}` }
  })
}
