import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { linesOf } from '#shared/domain/lines'
import { type TextKey, type TextPlace, textAt } from '#shared/domain/textPlaces'
import type { ReturnedSection } from '#shared/ipc/returned'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import type { Target } from './composeReturned.ts'

/** What must be known of a place to read a text for it; numbers are those of the day it was given away. */
export function targetOf(
  dossier: Dossier,
  key: TextKey,
  place: TextPlace,
  origin: ReturnedSection['origin'],
): Target {
  const known = new Set<string>(dossier.evidence.map(({ id }) => id))
  const numbered = new Map<string, EvidenceId>()
  for (const [id, number] of evidenceNumbers(dossier)) numbered.set(number, id)
  for (const [number, id] of origin?.numbers ?? []) {
    if (known.has(id)) numbered.set(number, id as EvidenceId)
  }
  const lines = new Set(linesOf(textAt(dossier, key)).map(({ text }) => text.trim()))
  return { place, lines, numbered }
}
