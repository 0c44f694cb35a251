import type { Dossier, Sent } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { evidenceNumbers } from './evidenceNumbers.ts'
import { compareNumbers, prefixOf } from './lateNumbers.ts'

/**
 * 记为已报送: from now on every piece keeps the number it has, or had in the files
 * that went out. Numbers of pieces that were sent and removed since are kept too,
 * so that nobody gets them again. `on` is `YYYY-MM-DD`.
 */
export function keepNumbers(
  dossier: Dossier,
  on: string,
  current: ReadonlyMap<EvidenceId, string> = evidenceNumbers(dossier),
): Dossier {
  const numbers = { ...dossier.sent?.numbers, ...Object.fromEntries(current) }
  return withSent(dossier, { on, numbers })
}

/**
 * Takes the numbers back that were kept before, or none. The list of evidence
 * becomes another value, because whoever shows numbers looks at it for changes.
 */
export function withSent(dossier: Dossier, sent: Sent | null): Dossier {
  return { ...dossier, evidence: [...dossier.evidence], sent }
}

/** Everything is numbered anew from 1. */
export function renumberAll(dossier: Dossier): Dossier {
  return dossier.sent === null ? dossier : withSent(dossier, null)
}

export type SentState = {
  readonly on: string
  /** Numbers of the pieces that came since. */
  readonly late: readonly string[]
  /** Numbers that went out and whose evidence was removed since. */
  readonly gone: readonly string[]
}

/** Null while nothing is kept. */
export function sentState(dossier: Dossier): SentState | null {
  const { sent } = dossier
  if (!sent) return null
  const current = evidenceNumbers(dossier)
  const isSent = (id: EvidenceId) => sent.numbers[id] !== undefined
  return {
    on: sent.on,
    late: [...current].filter(([id]) => !isSent(id)).map(([, number]) => number),
    gone: Object.entries(sent.numbers)
      .filter(([id]) => !current.has(id as EvidenceId))
      .map(([, number]) => number)
      .sort((a, b) => prefixOf(a).localeCompare(prefixOf(b)) || compareNumbers(a, b)),
  }
}
