import { citedIn } from '../domain/citations.ts'
import type { Check } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** A citation whose evidence was removed leads nowhere. */
export const citationsExist: Check = subject => {
  const known = new Set<string>(subject.dossier.evidence.map(item => item.id))
  return richTexts(subject).flatMap(({ rich, ...placed }) => {
    const lost = citedIn(rich).filter(id => !known.has(id)).length
    if (lost === 0) return []
    return {
      ...placed,
      rule: 'citationsExist',
      group: 'completeness' as const,
      source: '经验',
      severity: 'blocker' as const,
      text: `引用了 ${lost} 份已移除的证明材料，请删去引用或重新引用`,
    }
  })
}
