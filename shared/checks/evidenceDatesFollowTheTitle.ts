import type { Check } from './check.ts'

/** A certificate “2026年度” cannot have been issued in 2024. */
export const evidenceDatesFollowTheTitle: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    const years = [...item.title.matchAll(/(?<!\d)(20\d{2})年/g)].map(match => Number(match[1]))
    const latest = Math.max(...years, 0)
    const issued = Number(item.issuedOn.slice(0, 4))
    if (item.issuedOn === '' || latest <= issued) return []
    return {
      rule: 'evidenceDatesFollowTheTitle',
      group: 'consistency',
      severity: 'warning' as const,
      source: '经验',
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title,
      text: `名称里是 ${latest} 年，日期却填了 ${issued} 年`,
      concerns: ['submission'] as const,
    }
  })
