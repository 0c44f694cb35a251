import type { Anchor } from '#shared/document/model'

/** Word's names for places have no hyphen. On its own, so that the proof need not load what writes. */
export function bookmarkName(anchor: Anchor): string {
  return anchor.replaceAll('-', '_')
}
