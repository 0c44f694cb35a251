import type { Place } from '../domain/place.ts'
import type { Span } from '../domain/span.ts'
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

/** 必改 / 建议 / 提示 */
export type Severity = 'blocker' | 'warning' | 'hint'

/** What a rule is about, as 自查 sorts them. */
export type Group =
  | 'completeness'
  | 'dates'
  | 'writing'
  | 'expert'
  | 'facts'
  | 'consistency'
  | 'privacy'
  | 'sending'

/** Something the unit should look at. Findings are data: never thrown, never stored. */
export type Finding = {
  /** The check that says it. */
  readonly rule: string
  readonly group: Group
  readonly severity: Severity
  /** Where the rule comes from: a standard and its clause, the notice, or “经验”. */
  readonly source: string
  readonly at: Place
  /** The very words, when it is about words. */
  readonly span?: Span
  /** Put in place of the span it mends the matter; absent where only a person can. */
  readonly repair?: string
  /** What it concerns, e.g. “创新 · 服务理念”. */
  readonly subject: string
  /** The reason, in one sentence. */
  readonly text: string
  /** Which deliverable it hinders. */
  readonly concerns: readonly DeliverableId[]
}

export type Check = (subject: Subject) => readonly Finding[]

/** All findings, in the order of the checks; nothing is said twice of the same words. */
export function runChecks(checks: readonly Check[], subject: Subject): readonly Finding[] {
  return saidOnce(checks.flatMap(check => check(subject)))
}

/** Longer spans are about a whole paragraph, which may well hold a wrong comma too. */
const wordsAtMost = 40

/**
 * Where two findings mark the same words, the graver stays, then the one of the
 * earlier check: `allChecks` names the more specific first.
 */
export function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const byBlock = new Map<string, Finding[]>()
  const dropped = new Set<Finding>()
  for (const finding of findings) {
    const { span } = finding
    if (!span || span.to - span.from > wordsAtMost) continue
    const key = `${placeKey(finding.at)}/${span.block}`
    const others = byBlock.get(key) ?? []
    byBlock.set(key, [...others.filter(other => !yields(other, finding, dropped)), finding])
  }
  return findings.filter(finding => !dropped.has(finding))
}

/** Notes which of the two is dropped, if they touch the same words; true when it is the earlier. */
function yields(earlier: Finding, later: Finding, dropped: Set<Finding>): boolean {
  if (!earlier.span || !later.span || dropped.has(later)) return false
  const touch = earlier.span.from < later.span.to && later.span.from < earlier.span.to
  if (!touch) return false
  const isGraver = gravity[later.severity] < gravity[earlier.severity]
  dropped.add(isGraver ? earlier : later)
  return isGraver
}

const gravity: Record<Severity, number> = { blocker: 0, warning: 1, hint: 2 }

export function placeKey(place: Place): string {
  return Object.values(place).join('/')
}

/**
 * By what a finding is known again after the text around it has changed: its
 * place and its words. Numbers count as one, so that “还差 12 字” stays the same;
 * personal data is not written down a second time.
 */
export function findingKey({ at, group, span, text }: Finding): string {
  const words = span?.found.slice(0, 200) ?? text.replace(/\d+/g, '0')
  const isPersonal = group === 'privacy' && span !== undefined
  return `${placeKey(at)}：${isPersonal ? `${words.slice(0, 1)}*${words.slice(-2)}` : words}`
}
