import type { Inline, RichBlock } from '../schema/richText.ts'
import { isReference, keptReferences } from './keptReferences.ts'
import { mapLines } from './mapLines.ts'
import type { ReferenceWords } from './printedWords.ts'

type Line = readonly Inline[] | undefined

/** `keptReferences` for every line of a block, as far as both have lines at the same places. */
export function keepBlockReferences(
  before: RichBlock,
  after: RichBlock,
  words: ReferenceWords,
): RichBlock {
  // A caption is plain words.
  if (after.type === 'picture') return after
  const old = linesIn(before)
  if (!old.some(line => line?.some(isReference))) return after
  let at = -1
  return mapLines(after, line => {
    at += 1
    const twin = old[at]
    return twin && line ? keptReferences(twin, line, words) : line
  })
}

function linesIn(block: RichBlock): readonly Line[] {
  const lines: Line[] = []
  mapLines(block, line => {
    lines.push(line)
    return line
  })
  return lines
}
