import { factBlank } from '#shared/domain/facts'
import type { FactId } from '#shared/schema/richText'
import type { ChipKind } from './chips.ts'

/** A fact as the editor shows it: the words are those that will be printed. */
export type Quotable = {
  readonly id: FactId
  readonly name: string
  readonly value: string
  /** `null` when there is nothing to compare. */
  readonly before: string | null
  /** Period and source, one line. */
  readonly detail: string
}

export const factKind: ChipKind<Quotable> = {
  name: 'fact',
  attributes: { fact: '', part: 'value' },
  keyOf: ({ fact }) => String(fact),
  textOf: ({ value, before }, { part }) => (part === 'before' ? (before ?? factBlank) : value),
  titleOf: quotable =>
    quotable
      ? [quotable.name, quotable.detail].filter(Boolean).join('，')
      : '引用的事实已从事实台账中移除',
  marksOf: ({ fact, part }) => ({ 'data-fact': String(fact), 'data-part': String(part) }),
}
