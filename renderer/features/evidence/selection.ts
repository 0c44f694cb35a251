import type { EvidenceId } from '#shared/schema/richText'

/** As in a file manager: some pieces are chosen, one has the focus, and ranges start at the anchor. */
export type Selection = {
  readonly chosen: ReadonlySet<EvidenceId>
  readonly focus: EvidenceId | null
  readonly anchor: EvidenceId | null
}

export const nothingSelected: Selection = { chosen: new Set(), focus: null, anchor: null }

/** `only` forgets the others, `toggle` adds or takes away, `range` reaches from the anchor. */
export type Manner = 'only' | 'toggle' | 'range' | 'focus'

export function select(
  selection: Selection,
  shown: readonly EvidenceId[],
  target: EvidenceId,
  manner: Manner,
): Selection {
  switch (manner) {
    case 'only':
      return { chosen: new Set([target]), focus: target, anchor: target }
    case 'toggle': {
      const chosen = new Set(selection.chosen)
      if (!chosen.delete(target)) chosen.add(target)
      return { chosen, focus: target, anchor: target }
    }
    case 'range': {
      const anchor = selection.anchor ?? target
      return { chosen: new Set(between(shown, anchor, target)), focus: target, anchor }
    }
    case 'focus':
      return { ...selection, focus: target, anchor: target }
  }
}

export function selectAll(ids: readonly EvidenceId[]): Selection {
  return { chosen: new Set(ids), focus: ids[0] ?? null, anchor: ids[0] ?? null }
}

/** Without what is no longer there, after a removal or an undo. */
export function keepExisting(selection: Selection, existing: ReadonlySet<EvidenceId>): Selection {
  const isThere = (id: EvidenceId | null) => id !== null && existing.has(id)
  if ([...selection.chosen].every(isThere) && (!selection.focus || isThere(selection.focus))) {
    return selection
  }
  return {
    chosen: new Set([...selection.chosen].filter(isThere)),
    focus: isThere(selection.focus) ? selection.focus : null,
    anchor: isThere(selection.anchor) ? selection.anchor : null,
  }
}

function between(
  shown: readonly EvidenceId[],
  from: EvidenceId,
  to: EvidenceId,
): readonly EvidenceId[] {
  const [a, b] = [shown.indexOf(from), shown.indexOf(to)]
  if (a === -1 || b === -1) return [to]
  return shown.slice(Math.min(a, b), Math.max(a, b) + 1)
}
