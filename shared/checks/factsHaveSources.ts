import type { Dossier } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'
import type { Check } from './check.ts'

/** A number convinces when one can look it up: every fact names its page or its entry in the ledger. */
export const factsHaveSources: Check = ({ dossier }) =>
  dossier.facts.flatMap(fact => {
    const fault = faultOf(fact, dossier)
    if (!fault) return []
    return {
      rule: 'factsHaveSources',
      group: 'facts' as const,
      severity: 'warning' as const,
      source: '事实台账',
      at: { kind: 'facts' as const, fact: fact.id },
      subject: fact.name || '未命名的事实',
      text: fault,
      concerns: ['submission'] as const,
    }
  })

function faultOf({ source }: Fact, dossier: Dossier): string | null {
  switch (source.kind) {
    case 'none':
      return '没有写明出处，专家无从核对'
    case 'entry':
      return dossier.ledger.some(({ id }) => id === source.entry)
        ? null
        : '作为出处的台账记录已删除，请重新选择'
    case 'evidence': {
      const item = dossier.evidence.find(({ id }) => id === source.evidence)
      if (!item) return '作为出处的证明材料已移除，请重新选择'
      const pages = item.file.kind === 'pdf' ? item.file.pages : 1
      return source.page > pages ? `出处写的是第 ${source.page} 页，材料只有 ${pages} 页` : null
    }
  }
}
