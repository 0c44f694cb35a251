import { diffChars } from 'diff'
import type { Inline } from '../schema/richText.ts'
import { printedWords, type ReferenceWords } from './printedWords.ts'
import { tidyLine } from './tidyText.ts'

/** Milliseconds for one line; then its references stay words. */
const patience = 200

/**
 * Puts references back into a line that came home as bare words: where the words
 * of a reference were left as they were, they still stand for it.
 */
export function keptReferences(
  before: readonly Inline[],
  after: readonly Inline[],
  words: ReferenceWords,
): readonly Inline[] {
  const wanted = spansOf(before, words).filter(({ inline }) => isReference(inline))
  const standing = new Set(after.filter(isReference).map(one => JSON.stringify(one)))
  const missing = wanted.filter(({ inline }) => !standing.has(JSON.stringify(inline)))
  if (missing.length === 0) return after
  const moved = movedTo(textOf(before, words), textOf(after, words))
  if (!moved) return after
  return missing.toReversed().reduce((line, { inline, from, to }) => {
    const start = moved(from, to)
    return start === null ? line : placed(line, start, start + to - from, inline, words)
  }, after)
}

export function isReference({ type }: Inline): boolean {
  return type === 'citation' || type === 'fact' || type === 'figure'
}

type Spanned = { readonly inline: Inline; readonly from: number; readonly to: number }

function spansOf(line: readonly Inline[], words: ReferenceWords): readonly Spanned[] {
  let at = 0
  return printedWords(line, words).map(({ inline, words }) => {
    const from = at
    at += words.length
    return { inline, from, to: at }
  })
}

function textOf(line: readonly Inline[], words: ReferenceWords): string {
  return printedWords(line, words)
    .map(piece => piece.words)
    .join('')
}

type Moved = (from: number, to: number) => number | null

/** Where a stretch of the old words begins in the new ones, if it stands there whole. */
function movedTo(before: string, after: string): Moved | null {
  const changes = diffChars(before, after, { timeout: patience })
  if (!changes) return null
  const same: { readonly before: number; readonly after: number; readonly length: number }[] = []
  let [old, now] = [0, 0]
  for (const { added, removed, value } of changes) {
    const { length } = value
    if (!added && !removed) same.push({ before: old, after: now, length })
    if (!added) old += length
    if (!removed) now += length
  }
  return (from, to) => {
    const part = same.find(one => one.before <= from && to <= one.before + one.length)
    return part ? part.after + from - part.before : null
  }
}

/** Only words are replaced, never another reference. */
function placed(
  line: readonly Inline[],
  from: number,
  to: number,
  reference: Inline,
  words: ReferenceWords,
): readonly Inline[] {
  const inside = spansOf(line, words).find(one => one.from <= from && to <= one.to)
  if (inside?.inline.type !== 'text') return line
  const { inline } = inside
  const cut = {
    start: inline.text.slice(0, from - inside.from),
    end: inline.text.slice(to - inside.from),
  }
  return tidyLine(
    line.flatMap(one =>
      one === inline
        ? [{ ...inline, text: cut.start }, reference, { ...inline, text: cut.end }]
        : [one],
    ),
  )
}
