import { evidenceCount } from '../domain/progress.ts'
import type { Check } from './check.ts'

/** 三、7 备战迎评: proof is handed in against the same criteria as the text. */
export const evidenceIsSufficient: Check = ({ dossier, campaign }) =>
  campaign.criteria.flatMap(criterion =>
    criterion.requirements.flatMap(requirement => {
      const missing = requirement.minEvidence - evidenceCount(dossier, requirement)
      if (missing <= 0) return []
      return {
        rule: 'evidenceIsSufficient',
        group: 'completeness' as const,
        source: '通知 三、7',
        severity: 'blocker' as const,
        at: { kind: 'submission' as const, requirement: requirement.id },
        subject: `${criterion.title} · ${requirement.title}`,
        text: `还缺 ${missing} 份证明材料`,
        concerns: ['submission'] as const,
      }
    }),
  )
