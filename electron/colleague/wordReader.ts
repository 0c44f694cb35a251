import type { GivenReference } from '#shared/domain/sectionOrigin'
import type { Inline, TableRow } from '#shared/schema/richText'
import type { Lists } from './wordLists.ts'
import type { Styles } from './wordStyleNames.ts'

/** A paragraph, table or picture of the file; a picture is still the name of its part. */
export type ReadPiece =
  | {
      readonly kind: 'paragraph'
      readonly inlines: readonly Inline[]
      readonly rank: number | null
      readonly isNumbered: boolean
      readonly list: 'bullet' | 'ordered' | 'more' | null
      readonly series: string | null
      readonly caption: 'picture' | 'table' | 'any' | null
    }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'picture'; readonly part: string }

/** A run of a paragraph before it is closed. */
export type Run = Inline | { readonly type: 'picture'; readonly part: string }

/** What is gathered while a file is read; one for each file. */
export type WordReader = {
  readonly styles: Styles
  readonly lists: Lists
  /** Part of a relationship inside the file; `null` for what lies outside. */
  readonly partOf: (relation: string | undefined) => string | null
  /** By the bookmark that the file gave them. */
  readonly references: ReadonlyMap<string, GivenReference>
  readonly pieces: ReadPiece[]
  readonly note: string[]
  readonly lost: { readonly what: string; readonly words: string }[]
  /** Words that comments stand at, by the comment's id. */
  readonly quotes: Map<string, string>
  readonly openComments: Set<string>
  readonly counts: { revisions: number; characters: number }
  /** The number of the heading that is being read was met, and left out. */
  isNumbered: boolean
  /** Runs of paragraphs whose end was deleted by a reviewer: they go on in the next one. */
  carry: readonly Run[]
}

/** Enough to know it by. */
export function shortened(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  return text.length > 60 ? `${text.slice(0, 60)}……` : text
}

export function lose({ lost }: WordReader, what: string, words: string): void {
  if (lost.length < 500) lost.push({ what, words: shortened(words) })
}
