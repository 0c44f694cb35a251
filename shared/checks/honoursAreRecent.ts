import type { Check } from './check.ts'

/** Prizes of another age hide the new ones in the table. */
const fresh = 5

export const honoursAreRecent: Check = ({ dossier }) =>
  dossier.honours.flatMap(row => {
    const age = row.awardedOn === '' ? 0 : dossier.year - Number(row.awardedOn.slice(0, 4))
    if (age <= fresh) return []
    return {
      rule: 'honoursAreRecent',
      group: 'dates',
      severity: 'hint' as const,
      source: '经验',
      at: { kind: 'honours' as const, row: row.id },
      subject: row.title,
      text: `是 ${age} 年前的荣誉，可以只留近五年的`,
      concerns: ['submission'] as const,
    }
  })
