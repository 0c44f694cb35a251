import { richTextCount } from '../domain/characterCount.ts'
import { isSummaryTime } from '../domain/deliverables.ts'
import type { Check, Finding } from './check.ts'

/** 三、8 总结提高: the year ends with a summary. Before it ends, an empty one is no fault. */
export const summarySectionsAreWritten: Check = ({ dossier, campaign, today }) =>
  campaign.summarySections.flatMap((section): Finding[] => {
    const count = richTextCount(dossier.summary[section.id], dossier)
    const { min, max } = section.words
    const finding = (severity: Finding['severity'], text: string): Finding[] => [
      {
        rule: 'summarySectionsAreWritten',
        group: 'completeness',
        source: '通知 三、8',
        severity,
        at: { kind: 'summary', section: section.id },
        subject: `总结 · ${section.title}`,
        text,
        concerns: ['summary'],
      },
    ]
    if (count === 0) {
      if (!section.required || !isSummaryTime(dossier, today)) return []
      return finding('blocker', '总结缺这一部分，还没有动笔')
    }
    if (count < min) return finding('warning', `只有 ${count} 字，至少 ${min} 字为宜`)
    if (max > 0 && count > max) return finding('warning', `已有 ${count} 字，超过 ${max} 字的要求`)
    return []
  })
