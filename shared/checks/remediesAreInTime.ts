import { daysBetween, shortDate } from '../domain/dates.ts'
import { inspectionsOf, remedyState } from '../domain/ledger.ts'
import type { Check } from './check.ts'

/** 三、6 强化督导: a problem that was found is mended in the time that was set. */
export const remediesAreInTime: Check = ({ dossier, today }) =>
  inspectionsOf(dossier)
    .filter(entry => remedyState(entry, today) === 'overdue')
    .map(entry => ({
      rule: 'remediesAreInTime',
      group: 'dates' as const,
      source: '通知 三、6',
      severity: 'warning',
      at: { kind: 'ledger', entry: entry.id },
      subject: entry.title || '未写明的问题',
      text: `应在${shortDate(entry.dueOn)}前整改，已过 ${daysBetween(entry.dueOn, today)} 天还没有销号`,
      concerns: ['submission'],
    }))
