import { citationMark } from '../domain/lines.ts'
import type { Check } from './check.ts'
import { passagesOf } from './passages.ts'

const shortest = 60

/** 三、7: text and proof are set against each other; evidence attached but cited nowhere in its text is not. */
export const claimsAreCited: Check = subject =>
  passagesOf(subject).flatMap(({ at, lines, ...placed }) => {
    if (at.kind !== 'submission') return []
    const text = lines.map(line => line.text).join('')
    const attached = subject.dossier.evidence.filter(
      item => at.requirement && item.supports.includes(at.requirement),
    )
    if (text.length < shortest || text.includes(citationMark) || attached.length === 0) return []
    return {
      rule: 'claimsAreCited',
      group: 'expert' as const,
      severity: 'hint' as const,
      source: '通知 三、7',
      at,
      subject: placed.subject,
      text: `附了 ${attached.length} 份证明材料，正文一份也没有引用`,
      concerns: placed.concerns,
    }
  })
