import { fieldIssue } from '../domain/fields.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import type { Check } from './check.ts'

/** Limits and forms of single fields, as the campaign sets them. */
export const fieldsKeepTheirLimits: Check = ({ dossier, campaign }) =>
  fieldsOf(campaign).flatMap(field => {
    const issue = fieldIssue(field, fieldValue(dossier, field.id))
    if (!issue) return []
    return {
      rule: 'fieldsKeepTheirLimits',
      group: 'completeness' as const,
      source: '活动设置',
      severity: issue.isHard ? ('blocker' as const) : ('warning' as const),
      at: { kind: 'unit' as const, field: field.id },
      subject: field.label,
      text: issue.text,
      concerns: ['submission'] as const,
    }
  })
