import type { Dossier } from '../../schema/dossier.ts'
import type { FactSource } from '../../schema/facts.ts'
import type { EvidenceId, FactId, Inline, Paragraph } from '../../schema/richText.ts'
import type { FactPart } from '../facts.ts'
import { presentEvidence } from '../ledger.ts'

/** A draft before its words are joined. */
export type Piece = string | Inline

/** The first paragraph of a text. */
export type Draft = Paragraph

/** “【待补：起始时间】”: a blank that anybody sees, and the check on placeholders finds. */
export function blank(name: string): string {
  return `【待补：${name}】`
}

/** Every blank of a text. */
export const blanks = /【待补：[^【】]*】/g

export function blankCount({ content = [] }: Draft): number {
  const words = content.map(inline => (inline.type === 'text' ? inline.text : '')).join('')
  return words.match(blanks)?.length ?? 0
}

export function factPiece(fact: FactId, part: FactPart): Piece {
  return { type: 'fact', attrs: { fact, part } }
}

/** Those that are still in the dossier, each once. */
export function citationPieces(
  dossier: Pick<Dossier, 'evidence'>,
  ids: readonly EvidenceId[],
): readonly Piece[] {
  return [...new Set(presentEvidence(dossier, ids))].map(evidence => ({
    type: 'citation',
    attrs: { evidence },
  }))
}

/** The evidence behind a fact: its page, or what proves the entry that it comes from. */
export function sourceEvidence(
  { ledger }: Pick<Dossier, 'ledger'>,
  source: FactSource,
): readonly EvidenceId[] {
  switch (source.kind) {
    case 'none':
      return []
    case 'evidence':
      return [source.evidence]
    case 'entry':
      return ledger.find(({ id }) => id === source.entry)?.evidence ?? []
  }
}

/** Words that touch become one text, as the editor keeps them. */
export function joined(pieces: readonly Piece[]): readonly Inline[] {
  const inlines: Inline[] = []
  for (const piece of pieces) {
    if (piece === '') continue
    const inline: Inline = typeof piece === 'string' ? { type: 'text', text: piece } : piece
    const last = inlines.at(-1)
    if (inline.type === 'text' && last?.type === 'text') {
      inlines[inlines.length - 1] = { type: 'text', text: last.text + inline.text }
    } else inlines.push(inline)
  }
  return inlines
}
