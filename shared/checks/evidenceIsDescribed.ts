import type { Check } from './check.ts'

/** An expert reads the title and the date before the picture. */
export const evidenceIsDescribed: Check = ({ dossier }) =>
  dossier.evidence.flatMap(item => {
    const missing = [
      ...(item.title.trim() === '' ? ['名称'] : []),
      ...(item.issuedOn === '' ? ['日期'] : []),
    ]
    if (missing.length === 0) return []
    return {
      rule: 'evidenceIsDescribed',
      group: 'completeness' as const,
      source: '经验',
      severity: item.title.trim() === '' ? ('blocker' as const) : ('warning' as const),
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text: `缺${missing.join('和')}`,
      concerns: ['submission'] as const,
    }
  })
