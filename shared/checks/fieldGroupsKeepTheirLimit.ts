import { groupCount } from '../domain/fields.ts'
import type { Check } from './check.ts'

/** Some long texts share one limit, e.g. 2000 characters in all. */
export const fieldGroupsKeepTheirLimit: Check = ({ dossier, campaign }) =>
  campaign.fieldGroups.flatMap(group => {
    const over = groupCount(dossier, group) - (group.maxTogether ?? Number.POSITIVE_INFINITY)
    const first = group.fields[0]
    if (over <= 0 || !first) return []
    return {
      rule: 'fieldGroupsKeepTheirLimit',
      group: 'completeness' as const,
      source: '活动设置',
      severity: 'blocker' as const,
      at: { kind: 'unit' as const, field: first.id },
      subject: group.title,
      text: `几项合计限 ${group.maxTogether} 字，已超 ${over} 字`,
      concerns: ['submission'] as const,
    }
  })
