import { type StalePassage, stalePassages } from '../domain/stalePassages.ts'
import type { Carried } from '../schema/dossier.ts'
import type { Check, Finding, Subject } from './check.ts'
import { sortFindings } from './dismissals.ts'

/** 三、8 总结提高: what came from the dossier of last year is looked at before it is sent again. */
export const carriedPassagesAreReviewed: Check = ({ dossier }) => {
  const { carried } = dossier
  if (carried === null) return []
  const kept = keptIn(carried)
  return stalePassages(dossier)
    .filter(({ words }) => kept.has(words))
    .map(passage => findingOf(passage, carried.year))
}

/** Passages that came from last year and were neither changed nor confirmed. */
export function carriedWaiting(subject: Subject): number {
  const findings = carriedPassagesAreReviewed(subject)
  return sortFindings(findings, subject.dossier.dismissals).open.length
}

function findingOf({ at, subject, concerns, span, stale }: StalePassage, year: number): Finding {
  return {
    rule: 'carriedPassagesAreReviewed',
    group: 'dates',
    severity: 'warning',
    source: '通知 三、8',
    at,
    subject,
    ...(span ? { span } : {}),
    text: `从 ${year} 年档案带来，还没有动过；里面的“${stale}”要核对：改写，或者写明核对过再忽略`,
    concerns,
  }
}

const known = new WeakMap<Carried, ReadonlySet<string>>()

function keptIn(carried: Carried): ReadonlySet<string> {
  const kept = known.get(carried) ?? new Set(carried.sentences)
  known.set(carried, kept)
  return kept
}
