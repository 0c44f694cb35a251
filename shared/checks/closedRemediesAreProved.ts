import { inspectionsOf, presentEvidence } from '../domain/ledger.ts'
import type { Check } from './check.ts'

/** 三、6 强化督导: problem → remedy → proof; a remedy that nothing proves is only said. */
export const closedRemediesAreProved: Check = ({ dossier }) =>
  inspectionsOf(dossier)
    .filter(entry => entry.closedOn !== '' && presentEvidence(dossier, entry.evidence).length === 0)
    .map(entry => ({
      rule: 'closedRemediesAreProved',
      group: 'completeness' as const,
      source: '通知 三、6',
      severity: 'warning',
      at: { kind: 'ledger', entry: entry.id },
      subject: entry.title || '未写明的问题',
      text: '已经销号，还没有关联整改后的证明',
      concerns: ['submission'],
    }))
