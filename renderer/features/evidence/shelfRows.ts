import type { EvidenceGroup, NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'

/** One line of the shelf: a heading, or as many pieces as stand side by side. */
export type ShelfRow =
  | { readonly kind: 'heading'; readonly group: EvidenceGroup }
  | { readonly kind: 'items'; readonly items: readonly NumberedEvidence[] }

export function shelfRows(groups: readonly EvidenceGroup[], columns: number): readonly ShelfRow[] {
  return groups.flatMap(group => [
    { kind: 'heading' as const, group },
    ...Array.from({ length: Math.ceil(group.items.length / columns) }, (_, row) => ({
      kind: 'items' as const,
      items: group.items.slice(row * columns, (row + 1) * columns),
    })),
  ])
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** Where an arrow key leads. Up and down keep the column and pass over headings. */
export function neighbour(
  rows: readonly ShelfRow[],
  from: EvidenceId | null,
  step: Step,
): EvidenceId | null {
  const lines = rows.flatMap(row => (row.kind === 'items' ? [row.items.map(idOf)] : []))
  const all = lines.flat()
  if (step === 'first' || from === null || !all.includes(from)) return all[0] ?? null
  if (step === 'last') return all.at(-1) ?? null
  if (step === 'left') return all[all.indexOf(from) - 1] ?? from
  if (step === 'right') return all[all.indexOf(from) + 1] ?? from
  const line = lines.findIndex(ids => ids.includes(from))
  const column = lines[line]?.indexOf(from) ?? 0
  const next = lines[line + (step === 'up' ? -1 : 1)]
  return next?.[Math.min(column, next.length - 1)] ?? from
}

const idOf = ({ item }: NumberedEvidence): EvidenceId => item.id
