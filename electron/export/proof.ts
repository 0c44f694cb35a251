import type { ProofKind } from '#shared/domain/verdict'

/** What was counted when one of our own files was opened again. */
export type Proof = {
  readonly kind: ProofKind
  readonly subject: string
  readonly passed: number
  readonly total: number
  /** One sentence a fault. */
  readonly faults: readonly string[]
}

/** Null when it holds, or what is wrong and where. */
export type Claim = string | null

export function proof(kind: ProofKind, subject: string, claims: readonly Claim[]): Proof {
  const faults = claims.filter(claim => claim !== null)
  return { kind, subject, passed: claims.length - faults.length, total: claims.length, faults }
}
