import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import { allChecks } from '#shared/checks/all'
import { type Finding, placeKey, runChecks } from '#shared/checks/check'
import { type SortedFindings, sortFindings } from '#shared/checks/dismissals'
import type { Place } from '#shared/domain/place'
import { type CharacterRange, covers } from '#shared/lib/characterRanges'
import type { Dossier } from '#shared/schema/dossier'
import { call } from '../lib/call.ts'
import { today } from '../lib/today.ts'
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

type Known = { readonly dossier: Dossier; readonly ranges: Ranges; readonly sorted: SortedFindings }
let known: Known | null = null

/** Several views ask for the same dossier; it is looked at once. */
function look(dossier: Dossier, ranges: Ranges): SortedFindings {
  if (known?.dossier === dossier && known.ranges === ranges) return known.sorted
  const subject = { dossier, campaign: dossier.campaign, today: today() }
  const findings = runChecks(
    allChecks,
    ranges ? { ...subject, canPrint: character => covers(ranges, character) } : subject,
  )
  known = { dossier, ranges, sorted: sortFindings(findings, dossier.dismissals) }
  return known.sorted
}

/** What is still open; findings that were dismissed are left out. */
export function useFindings(dossier: Dossier): readonly Finding[] {
  return useSortedFindings(dossier).open
}

export function useSortedFindings(dossier: Dossier): SortedFindings {
  const ranges = useRanges()
  return useMemo(() => look(dossier, ranges), [dossier, ranges])
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
    const update = () => {
      const { open } = useOpen.getState()
      if (!open) return
      const next = look(open.dossier, ranges).open.filter(
        ({ at, span }) => span !== undefined && placeKey(at) === key,
      )
      setFound(before => (isSame(before, next) ? before : next))
    }
    timer = setTimeout(update, 50)
    const stop = useOpen.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(update, calmAfter)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [key, ranges])
  return found
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other)
}
