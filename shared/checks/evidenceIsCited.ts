import { citedEvidence } from '../domain/citations.ts'
import type { Check } from './check.ts'

/** Evidence that no sentence refers to is easily passed over. */
export const evidenceIsCited: Check = ({ dossier }) => {
  const cited = citedEvidence(dossier)
  return dossier.evidence
    .filter(item => item.supports.length > 0 && !cited.has(item.id))
    .map(item => ({
      rule: 'evidenceIsCited',
      group: 'completeness' as const,
      source: '经验',
      severity: 'warning',
      at: { kind: 'evidence', item: item.id },
      subject: item.title || item.file.name,
      text: '正文里没有引用它，可以在说到这件事的地方用“引用证明材料”加上',
      concerns: ['submission'],
    }))
}
