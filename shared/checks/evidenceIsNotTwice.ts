import type { Check } from './check.ts'

/** The same file twice is counted once by an expert, and looks like padding. */
export const evidenceIsNotTwice: Check = ({ dossier }) => {
  const seen = new Map<string, string>()
  return dossier.evidence.flatMap(item => {
    const keys = [item.file.hash, item.title.trim()].filter(key => key !== '')
    const before = keys.map(key => seen.get(key)).find(name => name !== undefined)
    for (const key of keys) seen.set(key, item.title || item.file.name)
    if (before === undefined) return []
    return {
      rule: 'evidenceIsNotTwice',
      group: 'consistency',
      severity: 'hint' as const,
      source: '经验',
      at: { kind: 'evidence' as const, item: item.id },
      subject: item.title || item.file.name,
      text: `和“${before}”是同一个文件或同一个名称，一份材料可以同时证明几项要求`,
      concerns: ['submission'] as const,
    }
  })
}
