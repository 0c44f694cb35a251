import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { type CharacterRange, covers } from '#shared/lib/characterRanges'
import type { Dossier } from '#shared/schema/dossier'
import { call } from '../lib/call.ts'
import { today } from '../lib/today.ts'

/** What the fonts can print; asked for when findings are first looked at. */
const useFonts = create<{ readonly ranges: readonly CharacterRange[] | null }>(() => ({
  ranges: null,
}))

export function useFindings(dossier: Dossier): readonly Finding[] {
  const ranges = useFonts(state => state.ranges)
  useEffect(() => {
    if (!ranges) void call('fonts.coverage', {}).then(runs => useFonts.setState({ ranges: runs }))
  }, [ranges])
  return useMemo(() => {
    const subject = { dossier, campaign: dossier.campaign, today: today() }
    return runChecks(
      allChecks,
      ranges ? { ...subject, canPrint: character => covers(ranges, character) } : subject,
    )
  }, [dossier, ranges])
}
