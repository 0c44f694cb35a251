import { burdenText, overburdened } from '../domain/evidenceBalance.ts'
import type { Check } from './check.ts'

/** One certificate behind everything looks as if there were nothing else. */
export const evidenceIsSpread: Check = ({ dossier }) =>
  overburdened(dossier).map(burden => ({
    rule: 'evidenceIsSpread',
    group: 'expert' as const,
    source: '经验',
    severity: 'warning',
    at: { kind: 'evidence', item: burden.item.id },
    subject: burden.item.title || burden.item.file.name,
    text: burdenText(burden),
    concerns: ['submission'],
  }))
