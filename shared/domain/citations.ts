import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId, Inline, RichBlock, RichText } from '../schema/richText.ts'

export function inlinesOf(text: RichText): readonly Inline[] {
  return text.content.flatMap(blockInlines)
}

function blockInlines(block: RichBlock): readonly Inline[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ?? []
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.flatMap(p => p.content ?? []))
    case 'table':
      return block.content.flatMap(row =>
        row.content.flatMap(cell => cell.content.flatMap(p => p.content ?? [])),
      )
    case 'picture':
      return []
  }
}

export function citedIn(text: RichText | undefined): readonly EvidenceId[] {
  if (!text) return []
  return inlinesOf(text).flatMap(inline =>
    inline.type === 'citation' ? [inline.attrs.evidence] : [],
  )
}

/** Everything cited anywhere in the dossier. */
export function citedEvidence(dossier: Dossier): ReadonlySet<EvidenceId> {
  return new Set(
    [dossier.plan, dossier.narratives, dossier.summary]
      .flatMap(texts => Object.values(texts))
      .flatMap(citedIn),
  )
}
