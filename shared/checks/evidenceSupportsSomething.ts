import type { Check } from './check.ts'

/** What supports no demand prints at the very end, where no expert looks for it. */
export const evidenceSupportsSomething: Check = ({ dossier }) =>
  dossier.evidence
    .filter(item => item.supports.length === 0)
    .map(item => ({
      rule: 'evidenceSupportsSomething',
      group: 'completeness' as const,
      source: '通知 三、7',
      severity: 'warning',
      at: { kind: 'evidence', item: item.id },
      subject: item.title || item.file.name,
      text: '还没有说明它证明哪一项要求，会排在最后',
      concerns: ['submission'],
    }))
