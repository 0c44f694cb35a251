/** What was counted when one of our own files was opened again. */
export type Proof = {
  readonly subject: string
  readonly passed: number
  readonly total: number
  /** One sentence a fault. */
  readonly faults: readonly string[]
}

/** Each claim is null when it holds, or says what is wrong. */
export function proof(subject: string, claims: readonly (string | null)[]): Proof {
  const faults = claims.filter(claim => claim !== null)
  return { subject, passed: claims.length - faults.length, total: claims.length, faults }
}
