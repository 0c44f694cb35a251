import type { Place } from '../domain/place.ts'
import type { Campaign, DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'

/** What a check looks at. Day and fonts are given from outside, so that a check is a pure function. */
export type Subject = {
  readonly dossier: Dossier
  readonly campaign: Campaign
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Whether a font for the PDF has the character; absent while that is not known. */
  readonly canPrint?: (character: string) => boolean
}

/** 必改 / 建议 */
export type Severity = 'blocker' | 'warning'

/** Something the unit should look at. Findings are data: never thrown, never stored. */
export type Finding = {
  /** The check that says it. */
  readonly rule: string
  readonly severity: Severity
  readonly at: Place
  /** What it concerns, e.g. “创新 · 服务理念”. */
  readonly subject: string
  readonly text: string
  /** Which deliverable it hinders. */
  readonly concerns: readonly DeliverableId[]
}

export type Check = (subject: Subject) => readonly Finding[]

export function runChecks(checks: readonly Check[], subject: Subject): readonly Finding[] {
  return checks.flatMap(check => check(subject))
}
