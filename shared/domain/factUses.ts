import type { Dossier } from '../schema/dossier.ts'
import type { FactId } from '../schema/richText.ts'
import { inlinesOf } from './citations.ts'
import type { Place } from './place.ts'
import { writtenTexts } from './writtenTexts.ts'

/** A text that refers to a fact, once or several times. */
export type FactUse = { readonly at: Place; readonly subject: string; readonly times: number }

/** Where each fact is used, in the order of the texts; a fact that is not used is not in it. */
export function factUses(dossier: Dossier): ReadonlyMap<FactId, readonly FactUse[]> {
  const uses = new Map<FactId, FactUse[]>()
  for (const { rich, at, subject } of writtenTexts(dossier, dossier.campaign)) {
    const times = new Map<FactId, number>()
    for (const inline of inlinesOf(rich)) {
      if (inline.type !== 'fact') continue
      times.set(inline.attrs.fact, (times.get(inline.attrs.fact) ?? 0) + 1)
    }
    for (const [fact, count] of times) {
      uses.set(fact, [...(uses.get(fact) ?? []), { at, subject, times: count }])
    }
  }
  return uses
}
