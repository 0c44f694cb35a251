import type { Header } from './snapshot.ts'

export type Stemmed = { readonly stem: string; readonly header: Header }

/**
 * The last snapshots of other writers that `newest` does not build on: somebody
 * else wrote at the same time. A writer is one opening of the folder, so its own
 * snapshots follow each other. One that is named by a later one, as parent or as
 * set aside, has been seen; a damaged one in between does not break the chain,
 * because names carry writer and number.
 */
export function openForks(recent: readonly Stemmed[], newest: Stemmed): readonly string[] {
  const seen = new Map<string, number>()
  const last = new Map<string, Stemmed>()
  for (const { header } of recent) {
    for (const stem of [...(header.parent ? [header.parent] : []), ...header.aside]) {
      const [seq = '0', writer = ''] = stem.split('-')
      if (writer !== header.writer) seen.set(writer, Math.max(seen.get(writer) ?? 0, Number(seq)))
    }
  }
  for (const snapshot of recent) {
    const { writer, seq } = snapshot.header
    if (seq > (last.get(writer)?.header.seq ?? 0)) last.set(writer, snapshot)
  }
  return [...last.values()]
    .filter(({ header }) => header.writer !== newest.header.writer)
    .filter(({ header }) => header.seq > (seen.get(header.writer) ?? 0))
    .map(({ stem }) => stem)
}
