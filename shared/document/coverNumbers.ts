import { withCoveredNumbers } from '../domain/personalNumbers.ts'
import { mapWords } from './mapWords.ts'
import type { Doc, Inline } from './model.ts'

/**
 * The document with the middle of personal numbers covered, wherever words stand;
 * pictures are not read. `exempt` as for `withCoveredNumbers`.
 */
export function coverNumbers(doc: Doc, exempt: ReadonlySet<string>): Doc {
  const text = (words: string) => withCoveredNumbers(words, exempt)
  return mapWords(doc, { text, line: content => coverLine(content, text) })
}

/** A number may change its face half-way: the line is read as one, and given back in its pieces. */
function coverLine(content: readonly Inline[], text: (words: string) => string): readonly Inline[] {
  const lengths = content.map(inline => wordsOf(inline).length)
  const covered = text(content.map(wordsOf).join(''))
  let at = 0
  return content.map((inline, index) => {
    const words = covered.slice(at, at + (lengths[index] ?? 0))
    at += lengths[index] ?? 0
    return inline.kind === 'text' || inline.kind === 'marked' ? { ...inline, text: words } : inline
  })
}

/** What is looked up ends a number. */
function wordsOf(inline: Inline): string {
  return inline.kind === 'text' || inline.kind === 'marked' ? inline.text : '\n'
}
