import type { Certainty, Finding, FindingKind, FindingOf, Values } from './model.ts'
import type { Outline } from './outline.ts'

/** One rule: what it finds in a notice, in any order. */
export type Rule = (notice: Outline) => readonly Finding[]

/** `from` and `to` are offsets in the notice. */
export function found<K extends FindingKind>(
  kind: K,
  value: Values[K],
  span: { readonly from: number; readonly to: number },
  certainty: Certainty = 'certain',
): Finding {
  const finding: FindingOf<K> = { kind, value, span: { from: span.from, to: span.to }, certainty }
  // The compiler does not see that a finding of any one kind is a finding.
  return finding as unknown as Finding
}
