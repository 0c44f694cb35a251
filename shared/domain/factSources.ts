import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { FactSource } from '../schema/facts.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { shortDate } from './dates.ts'

/** Where a fact comes from, in a few words; empty when that is not known or gone. */
export function sourceText(
  source: FactSource,
  sources: Sources,
  numbers: ReadonlyMap<EvidenceId, string>,
): string {
  const title = sourceTitle(source, sources, numbers)
  const item =
    source.kind === 'evidence' && sources.evidence.find(({ id }) => id === source.evidence)
  return item && pagesOf(item) > 1 ? `${title} 第${source.page}页` : title
}

export type Sources = Pick<Dossier, 'evidence' | 'ledger'>

/** The same without the page. */
export function sourceTitle(
  source: FactSource,
  { evidence, ledger }: Sources,
  numbers: ReadonlyMap<EvidenceId, string>,
): string {
  switch (source.kind) {
    case 'none':
      return ''
    case 'entry': {
      const entry = ledger.find(({ id }) => id === source.entry)
      return entry ? `台账 ${shortDate(entry.happenedOn)} ${entry.title}`.trim() : ''
    }
    case 'evidence': {
      const item = evidence.find(({ id }) => id === source.evidence)
      return item ? `证${numbers.get(item.id) ?? ''} ${item.title}` : ''
    }
  }
}

/** Pages that a source can name; everything but a PDF has one. */
export function pagesOf({ file }: Pick<Evidence, 'file'>): number {
  return file.kind === 'pdf' ? file.pages : 1
}
