import type { z } from 'zod'
import { Fact } from '#shared/schema/facts'
import { RichText } from '#shared/schema/richText'

/** 群众满意率 98.6% in 2026, without a source; ids may be plain strings. */
export function aFact(overrides: Partial<z.input<typeof Fact>> = {}): Fact {
  return Fact.parse({
    id: 'satisfied',
    name: '群众满意率',
    value: '98.6',
    unit: '%',
    before: '',
    period: '2026年',
    source: { kind: 'none' },
    ...overrides,
  })
}

export type Part = string | { readonly fact: string; readonly part?: 'value' | 'before' }

/** One paragraph of words and references: `saying('满意率', { fact: 'satisfied' }, '。')`. */
export function saying(...parts: readonly Part[]): RichText {
  const content = parts.map(part =>
    typeof part === 'string'
      ? { type: 'text', text: part }
      : { type: 'fact', attrs: { fact: part.fact, part: part.part ?? 'value' } },
  )
  return RichText.parse({ type: 'doc', content: [{ type: 'paragraph', content }] })
}
