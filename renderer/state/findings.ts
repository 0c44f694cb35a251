import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import { type Finding, placeKey } from '#shared/checks/check'
import type { SortedFindings } from '#shared/checks/dismissals'
import type { Place } from '#shared/domain/place'
import type { CharacterRange } from '#shared/lib/characterRanges'
import type { Dossier } from '#shared/schema/dossier'
import { call } from '../lib/call.ts'
import { today } from '../lib/today.ts'
import { useChecked, wantChecks } from './checker.ts'
import { useOpen } from './dossier.ts'

type Ranges = readonly CharacterRange[] | null

/** What the fonts can print; asked for when findings are first looked at. */
const useFonts = create<{ readonly ranges: Ranges }>(() => ({ ranges: null }))

function useRanges(): Ranges {
  const ranges = useFonts(state => state.ranges)
  useEffect(() => {
    if (!ranges) void call('fonts.coverage', {}).then(runs => useFonts.setState({ ranges: runs }))
  }, [ranges])
  return ranges
}

export type KnownFindings = SortedFindings & {
  /** `waiting`: nothing is known yet. `broken`: the rules do not run; what is known may be old. */
  readonly state: 'waiting' | 'known' | 'broken'
  readonly rules: number
}

const none: SortedFindings = { open: [], dismissed: [] }

/** What all rules say; a moment later than the dossier, for they look in a thread of their own. */
export function useSortedFindings(dossier: Dossier): KnownFindings {
  const ranges = useRanges()
  const { checked, isBroken } = useChecked()
  useEffect(() => wantChecks({ dossier, today: today(), ranges }), [dossier, ranges])
  const own = checked?.wanted.dossier.id === dossier.id ? checked : null
  return useMemo(() => {
    const { open, dismissed } = own ?? none
    const state = isBroken ? 'broken' : own ? 'known' : 'waiting'
    return { open, dismissed, state, rules: own?.rules ?? 0 }
  }, [own, isBroken])
}

/** Nobody wants red lines under a sentence that is being thought about. */
const calmAfter = 700

/** Open findings about the words of one text, a while after the last keystroke. */
export function useFindingsAt(place: Place): readonly Finding[] {
  const key = placeKey(place)
  const ranges = useRanges()
  const [found, setFound] = useState<readonly Finding[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const ask = () => {
      const { open } = useOpen.getState()
      if (open) wantChecks({ dossier: open.dossier, today: today(), ranges })
    }
    const show = () => {
      const { checked } = useChecked.getState()
      // While somebody types on, the words are no longer where they were found.
      if (!isHere || !checked || checked.wanted.dossier !== useOpen.getState().open?.dossier) return
      const next = checked.open.filter(({ at, span }) => span !== undefined && placeKey(at) === key)
      setFound(before => (isSame(before, next) ? before : next))
    }
    show()
    timer = setTimeout(ask, 50)
    // Drawing the marks may wait; a letter may not.
    const showWhenIdle = () => void requestIdleCallback(show, { timeout: 500 })
    const stops = [
      useChecked.subscribe(showWhenIdle),
      useOpen.subscribe(() => {
        clearTimeout(timer)
        timer = setTimeout(ask, calmAfter)
      }),
    ]
    return () => {
      isHere = false
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [key, ranges])
  return found
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && one.every((finding, index) => finding === other[index])
}
