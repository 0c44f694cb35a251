import { mapBlock } from '../mapWords.ts'
import type { Anchor, Block, Inline } from '../model.ts'

/** Anchors of the citations that lead to a sheet, by the anchor of the sheet, in reading order. */
export type CitedAt = ReadonlyMap<Anchor, readonly Anchor[]>

/** Gives every citation an anchor of its own, so that the sheet of evidence can lead back to it. */
export function withCitedAt(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly citedAt: CitedAt
} {
  const citedAt = new Map<Anchor, Anchor[]>()
  let citations = 0
  const anchored = (inline: Inline): Inline => {
    if (inline.kind !== 'citation') return inline
    citations += 1
    const anchor = `cited-${citations}`
    const known = citedAt.get(inline.target)
    if (known) known.push(anchor)
    else citedAt.set(inline.target, [anchor])
    return { ...inline, anchor }
  }
  const change = {
    line: (line: readonly Inline[]) => line.map(anchored),
    text: (text: string) => text,
  }
  return { blocks: blocks.map(block => mapBlock(block, change)), citedAt }
}
