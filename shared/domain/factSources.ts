import type { Dossier, Evidence } from '../schema/dossier.ts'
import type { FactSource } from '../schema/facts.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { shortDate } from './dates.ts'

/** Where a fact comes from, in a few words; empty when that is not known or gone. */
export function sourceText(
  source: FactSource,
  { evidence, ledger }: Pick<Dossier, 'evidence' | 'ledger'>,
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
      if (!item) return ''
      const page = pagesOf(item) > 1 ? ` 第${source.page}页` : ''
      return `证${numbers.get(item.id) ?? ''}${page} ${item.title}`
    }
  }
}

/** Pages that a source can name; everything but a PDF has one. */
export function pagesOf({ file }: Pick<Evidence, 'file'>): number {
  return file.kind === 'pdf' ? file.pages : 1
}
