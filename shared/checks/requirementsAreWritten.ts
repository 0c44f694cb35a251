import { richTextCount } from '../domain/characterCount.ts'
import type { Check, Finding } from './check.ts'

/** 二、创建标准: the submission answers each demand of the four criteria, within the limits. */
export const requirementsAreWritten: Check = ({ dossier, campaign }) =>
  campaign.criteria.flatMap(criterion =>
    criterion.requirements.flatMap((requirement): Finding[] => {
      const count = richTextCount(dossier.narratives[requirement.id], dossier)
      const { min, max } = requirement.words
      const finding = (severity: Finding['severity'], text: string): Finding[] => [
        {
          rule: 'requirementsAreWritten',
          group: 'completeness',
          source: '通知 二',
          severity,
          at: { kind: 'submission', requirement: requirement.id },
          subject: `${criterion.title} · ${requirement.title}`,
          text,
          concerns: ['submission'],
        },
      ]
      if (count === 0) return finding('blocker', '这一项要求还没有动笔')
      if (count < min) return finding('warning', `只有 ${count} 字，至少 ${min} 字为宜`)
      if (max > 0 && count > max)
        return finding('warning', `已有 ${count} 字，超过 ${max} 字的要求`)
      return []
    }),
  )
