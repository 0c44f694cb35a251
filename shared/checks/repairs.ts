import { replaceSpan } from '../domain/replaceSpan.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Finding } from './check.ts'

export function repairable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ span, repair }) => span !== undefined && repair !== undefined)
}

/** Makes all repairs that the findings offer; from the end of each line, so that the places before stay right. */
export function repair(dossier: Dossier, findings: readonly Finding[]): Dossier {
  return [...repairable(findings)]
    .sort((one, other) => (other.span?.from ?? 0) - (one.span?.from ?? 0))
    .reduce(
      (mended, { at, span, repair }) =>
        span && repair !== undefined ? replaceSpan(mended, at, span, repair) : mended,
      dossier,
    )
}
