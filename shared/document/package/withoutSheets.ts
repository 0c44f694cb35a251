import { mapWords } from '../mapWords.ts'
import { type Anchor, type Doc, type Inline, type Pages, words } from '../model.ts'

/**
 * The document without its sheets of evidence, which travel in files of their own.
 * Numbers and pages stay what they are in the whole; a link that would lead to a
 * missing sheet becomes plain words.
 */
export function withoutSheets(doc: Doc, pages: Pages): Doc {
  const gone = new Set<Anchor>(
    doc.blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block.anchor] : [])),
  )
  const loosened = (inline: Inline): Inline => {
    if (inline.kind === 'citation' && gone.has(inline.target)) {
      return words(inline.number)
    }
    if (inline.kind === 'pageRef' && gone.has(inline.target)) {
      return words(String(pages.get(inline.target) ?? ''))
    }
    return inline
  }
  const kept = { ...doc, blocks: doc.blocks.filter(({ kind }) => kind !== 'evidenceSheet') }
  return mapWords(kept, { line: content => content.map(loosened), text: text => text })
}
