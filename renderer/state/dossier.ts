import { create } from 'zustand'
import type { Place } from '#shared/domain/place'
import type { OpenedDossier, OpenNotice } from '#shared/ipc/opened'
import type { Dossier } from '#shared/schema/dossier'
import { go, useNavigation } from './navigation.ts'

/**
 * The open dossier is one immutable value, and `edit` is the one way to change
 * it. Undo is the list of the values before; saving (save.ts) sends the whole
 * value. Progress, findings and numbers are computed from it, never kept.
 */
export type Edit = {
  /** What is done, as the undo menu says it: “移除证明材料”. */
  readonly label: string
  readonly change: (dossier: Dossier) => Dossier
  /** Edits with the same key within a second are one step of undo, as typing is. */
  readonly merge?: string
  /** The very thing that is written, where a place shows several: undo leads back to it. */
  readonly at?: Place
}

type Step = { readonly label: string; readonly before: Dossier; readonly place: Place }

export type Open = {
  readonly dossier: Dossier
  readonly name: string
  readonly place: string
  readonly isReadOnly: boolean
  readonly notices: readonly OpenNotice[]
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

type State = { readonly open: Open | null }

export const useOpen = create<State>(() => ({ open: null }))

/** Half the text of a year fits many times; steps share what did not change. */
const stepsKept = 500
const mergeWithin = 1000
let lastMerge = { key: '', at: 0 }

export function showDossier(opened: OpenedDossier | null): void {
  lastMerge = { key: '', at: 0 }
  useOpen.setState({
    open: opened && {
      dossier: opened.dossier,
      name: opened.name,
      place: opened.place,
      isReadOnly: opened.isReadOnly,
      notices: opened.notices,
      past: [],
      future: [],
    },
  })
}

/** Part of the open dossier. Only for components that are shown while one is open. */
export function useDossier<T>(select: (dossier: Dossier) => T): T {
  return useOpen(({ open }) => {
    if (!open) throw new Error('no dossier is open')
    return select(open.dossier)
  })
}

export function useReadOnly(): boolean {
  return useOpen(({ open }) => open?.isReadOnly ?? true)
}

/** The open dossier outside of components. */
export function currentDossier(): Dossier {
  const { open } = useOpen.getState()
  if (!open) throw new Error('no dossier is open')
  return open.dossier
}

/** The step that several edits make together, once the first of them is done. */
let together: { readonly label: string; isBegun: boolean } | null = null

/** Several edits that are one step for whoever undoes them. */
export function asOneStep(label: string, run: () => void): void {
  together = { label, isBegun: false }
  try {
    run()
  } finally {
    together = null
    lastMerge = { key: '', at: 0 }
  }
}

export function edit({ label, change, merge = '', at }: Edit): void {
  const now = performance.now()
  const continues =
    together?.isBegun ??
    (merge !== '' && lastMerge.key === merge && now - lastMerge.at < mergeWithin)
  useOpen.setState(({ open }) => {
    if (!open || open.isReadOnly) return { open }
    const dossier = change(open.dossier)
    if (dossier === open.dossier) return { open }
    const step = {
      label: together?.label ?? label,
      before: open.dossier,
      place: at ?? useNavigation.getState().place,
    }
    const past =
      continues && open.past.length > 0 ? open.past : [...open.past, step].slice(-stepsKept)
    if (together) together.isBegun = true
    return { open: { ...open, dossier, past, future: [] } }
  })
  lastMerge = { key: merge, at: now }
}

export function undo(): string | null {
  return travel('past', 'future')
}

export function redo(): string | null {
  return travel('future', 'past')
}

/** Moves one step, returns to the place where it was made, and says its label. */
function travel(from: 'past' | 'future', to: 'past' | 'future'): string | null {
  const { open } = useOpen.getState()
  const step = open?.[from].at(-1)
  if (!open || !step) return null
  lastMerge = { key: '', at: 0 }
  useOpen.setState({
    open: {
      ...open,
      dossier: step.before,
      [from]: open[from].slice(0, -1),
      [to]: [...open[to], { ...step, before: open.dossier }],
    },
  })
  go(step.place)
  return step.label
}
