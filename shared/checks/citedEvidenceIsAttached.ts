import { citedElsewhere } from '../domain/evidenceBalance.ts'
import type { Check } from './check.ts'

/** What a text refers to also stands in the list of evidence under it. */
export const citedEvidenceIsAttached: Check = ({ dossier }) =>
  citedElsewhere(dossier).map(({ item, requirement }) => ({
    rule: 'citedEvidenceIsAttached',
    group: 'consistency' as const,
    source: '经验',
    severity: 'warning',
    at: { kind: 'submission', requirement: requirement.id },
    subject: requirement.title,
    text: `正文引用了“${item.title || item.file.name}”，但它没有关联到这一条，请关联或改引别的`,
    concerns: ['submission'],
  }))
