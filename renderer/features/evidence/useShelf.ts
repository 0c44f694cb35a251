import { useEffect, useMemo, useState } from 'react'
import {
  type EvidenceGroup,
  type NumberedEvidence,
  numberedEvidence,
} from '#shared/domain/evidenceNumbers'
import type { Place } from '#shared/domain/place'
import type { EvidenceId } from '#shared/schema/richText'
import { currentDossier, useDossier } from '../../state/dossier.ts'
import { everything, type Filter, filtered, type Knowledge } from './filter.ts'
import {
  keepExisting,
  type Manner,
  nothingSelected,
  type Selection,
  select,
  selectAll,
} from './selection.ts'

export type ShelfState = {
  /** All there is. */
  readonly all: readonly EvidenceGroup[]
  /** What passes the filter. */
  readonly groups: readonly EvidenceGroup[]
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  readonly selection: Selection
  /** Stays chosen while an edit moves it out of the filter. */
  readonly chosen: readonly NumberedEvidence[]
  readonly choose: (id: EvidenceId, manner: Manner) => void
  readonly chooseAll: (ids: readonly EvidenceId[]) => void
}

/** What is shown, and what of it is chosen. Findings, links and the search lead here with a piece or a criterion. */
export function useShelf(
  place: Extract<Place, { kind: 'evidence' }>,
  knowledge: Knowledge,
): ShelfState {
  const evidence = useDossier(dossier => dossier.evidence)
  const [filter, setFilter] = useState(everything)
  const [selection, setSelection] = useState(nothingSelected)

  useEffect(() => {
    if (!place.item && !place.criterion) return
    setFilter({ ...everything, criterion: place.criterion ?? null })
    if (place.item) setSelection(select(nothingSelected, [], place.item, 'only'))
  }, [place])

  const all = useMemo(() => numberedEvidence({ ...currentDossier(), evidence }), [evidence])
  const groups = useMemo(() => filtered(all, filter, knowledge), [all, filter, knowledge])
  const existing = useMemo(() => new Set(evidence.map(({ id }) => id)), [evidence])
  const shown = useMemo(
    () => groups.flatMap(({ items }) => items.map(({ item }) => item.id)),
    [groups],
  )
  const kept = useMemo(() => keepExisting(selection, existing), [selection, existing])

  return {
    all,
    groups,
    filter,
    setFilter: next => {
      setFilter(next)
      // What is no longer seen should not be changed along with the rest.
      setSelection(nothingSelected)
    },
    selection: kept,
    chosen: all.flatMap(({ items }) => items.filter(({ item }) => kept.chosen.has(item.id))),
    choose: (id, manner) => setSelection(now => select(now, shown, id, manner)),
    chooseAll: ids => setSelection(selectAll(ids)),
  }
}
