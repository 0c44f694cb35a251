import { richTextCount } from '../domain/characterCount.ts'
import type { Check, Finding } from './check.ts'

/** 三、3 制定方案: the plan needs its service system, management system and guarantee mechanism, among others. */
export const planSectionsAreWritten: Check = ({ dossier, campaign }) =>
  campaign.planSections.flatMap((section): Finding[] => {
    const count = richTextCount(dossier.plan[section.id], dossier)
    const { min, max } = section.words
    const finding = (severity: Finding['severity'], text: string): Finding[] => [
      {
        rule: 'planSectionsAreWritten',
        group: 'completeness',
        source: '通知 三、3',
        severity,
        at: { kind: 'plan', section: section.id },
        subject: section.title,
        text,
        concerns: ['plan'],
      },
    ]
    if (count === 0) {
      return section.required ? finding('blocker', '实施方案缺这一部分，还没有动笔') : []
    }
    if (count < min) return finding('warning', `只有 ${count} 字，至少 ${min} 字为宜`)
    if (max > 0 && count > max) return finding('warning', `已有 ${count} 字，超过 ${max} 字的要求`)
    return []
  })
