import { isFilled } from '../domain/fields.ts'
import { fieldsOf } from '../domain/requirements.ts'
import type { Check } from './check.ts'

/** The form (申报表) goes back when a field that the campaign requires is empty. */
export const requiredFieldsAreFilled: Check = ({ dossier, campaign }) =>
  fieldsOf(campaign)
    .filter(field => field.required && !isFilled(dossier, field))
    .map(field => ({
      rule: 'requiredFieldsAreFilled',
      group: 'completeness' as const,
      source: '活动设置',
      severity: 'blocker',
      at: { kind: 'unit', field: field.id },
      subject: field.label,
      text: '申报表里这一项必填，还空着',
      concerns:
        field.id === 'unit' || field.id === 'brand'
          ? ['plan', 'submission', 'summary']
          : ['submission'],
    }))
