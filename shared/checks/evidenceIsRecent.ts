import type { Check } from './check.ts'

/** How many years back a proof still speaks for the present. */
const fresh = 3

/** Experts weigh what was achieved lately; older proof is better as background. */
export const evidenceIsRecent: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    const age = item.issuedOn === '' ? 0 : dossier.year - Number(item.issuedOn.slice(0, 4))
    if (age <= fresh) return []
    return {
      rule: 'evidenceIsRecent',
      group: 'dates',
      severity: 'hint' as const,
      source: '经验',
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text: `是 ${age} 年前的材料，只能说明过去，最好补近两年的`,
      concerns: ['submission'] as const,
    }
  })
