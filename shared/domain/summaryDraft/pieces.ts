import type { Dossier, Task } from '../../schema/dossier.ts'
import type { Fact } from '../../schema/facts.ts'
import type { EvidenceId, Inline, Paragraph, RichBlock, Table } from '../../schema/richText.ts'
import { shortDate } from '../dates.ts'
import type { FactPart } from '../facts.ts'
import { presentEvidence } from '../ledger.ts'

/** What a part of the draft is put together from. */
export type Source = {
  readonly dossier: Dossier
  /** `YYYY-MM-DD` */
  readonly today: string
}
export type Part = (source: Source) => readonly RichBlock[]

export const text = (words: string): Inline => ({ type: 'text', text: words })
export const bold = (words: string): Inline => ({
  type: 'text',
  text: words,
  marks: [{ type: 'bold' }],
})

/** A visible blank: what only a person knows. 自查 finds each one that is left. */
export const blank = (what: string): Inline => text(`【待补：${what}】`)

export const chip = ({ id }: Fact, part: FactPart): Inline => ({
  type: 'fact',
  attrs: { fact: id, part },
})

export function citations(dossier: Dossier, ids: readonly EvidenceId[]): readonly Inline[] {
  return presentEvidence(dossier, ids).map(evidence => ({
    type: 'citation',
    attrs: { evidence },
  }))
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', content: joined(content) }
}

export function bullets(items: readonly (readonly Inline[])[]): readonly RichBlock[] {
  if (items.length === 0) return []
  const content = items.map(item => ({ type: 'listItem' as const, content: [paragraph(...item)] }))
  return [{ type: 'bulletList', content }]
}

/** The first row is the head. */
export function table(rows: readonly (readonly (readonly Inline[])[])[]): Table {
  return {
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map(cell => ({
        type: index === 0 ? ('tableHeader' as const) : ('tableCell' as const),
        content: [paragraph(...cell)],
      })),
    })),
  }
}

/** With `between` after each but the last. */
export function listed(parts: readonly (readonly Inline[])[], between: string): readonly Inline[] {
  return parts.flatMap((part, index) => (index > 0 ? [text(between), ...part] : part))
}

export function isUndone({ state }: Task): boolean {
  return state !== 'done'
}

/** Who answers for it; a blank where the table of tasks does not say. */
export function responsible({ department, person }: Task): Inline {
  const words = [department, person]
    .map(name => name.trim())
    .filter(Boolean)
    .join('')
  return words === '' ? blank('责任部门和责任人') : text(words)
}

export function plannedEnd({ endsOn }: Task): string {
  return endsOn === '' ? '' : `原定${shortDate(endsOn)}`
}

/** Titles come as they were typed, often with a full stop; a sentence has one only. */
export function bare(words: string): string {
  return words.trim().replace(/[。；;.]+$/u, '')
}

/** Neighbouring plain words are one piece, as the editor would have them; empty ones are none. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const inline of content) {
    const last = out.at(-1)
    if (inline.type !== 'text') out.push(inline)
    else if (inline.text === '') continue
    else if (last?.type === 'text' && !last.marks && !inline.marks) {
      out.splice(-1, 1, { type: 'text', text: last.text + inline.text })
    } else out.push(inline)
  }
  return out
}
