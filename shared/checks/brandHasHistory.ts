import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import type { Check } from './check.ts'

/** Comparable notices want a brand that has been built for a year when it is submitted. */
export const brandHasHistory: Check = ({ dossier, campaign, today }) =>
  fieldsOf(campaign)
    .filter(field => field.input.kind === 'month')
    .flatMap(field => {
      const month = fieldValue(dossier, field.id)
      if (!/^\d{4}-\d{2}$/.test(month)) return []
      const isAhead = month > today.slice(0, 7)
      const isYoung = month > `${dossier.year - 1}-11`
      if (!isAhead && !isYoung) return []
      return {
        rule: 'brandHasHistory',
        group: 'dates',
        severity: isAhead ? ('blocker' as const) : ('hint' as const),
        source: '经验',
        at: { kind: 'unit' as const, field: field.id },
        subject: field.label,
        text: isAhead ? '这个月份还没有到，请核对' : '到申报时创建还不满一年，评审多半会问',
        concerns: ['submission'] as const,
      }
    })
