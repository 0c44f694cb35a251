import type { Dismissal, Dossier } from '../schema/dossier.ts'
import { type Finding, findingKey } from './check.ts'

export type DismissedFinding = { readonly finding: Finding; readonly dismissal: Dismissal }
export type SortedFindings = {
  readonly open: readonly Finding[]
  /** What somebody decided to leave, with the reason; only as long as it is still found. */
  readonly dismissed: readonly DismissedFinding[]
}

export function sortFindings(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): SortedFindings {
  const known = new Map(dismissals.map(dismissal => [nameOf(dismissal), dismissal]))
  const open: Finding[] = []
  const dismissed: DismissedFinding[] = []
  for (const finding of findings) {
    const dismissal = known.get(nameOf({ rule: finding.rule, key: findingKey(finding) }))
    if (dismissal) dismissed.push({ finding, dismissal })
    else open.push(finding)
  }
  return { open, dismissed }
}

export function dismiss(
  dossier: Dossier,
  finding: Finding,
  { reason, at }: { readonly reason: string; readonly at: string },
): Dossier {
  const dismissal = { rule: finding.rule, key: findingKey(finding), reason, dismissedAt: at }
  return { ...dossier, dismissals: [...without(dossier, dismissal), dismissal] }
}

export function restore(dossier: Dossier, dismissal: Dismissal): Dossier {
  return { ...dossier, dismissals: without(dossier, dismissal) }
}

function without({ dismissals }: Dossier, dismissal: Dismissal): readonly Dismissal[] {
  return dismissals.filter(other => nameOf(other) !== nameOf(dismissal))
}

function nameOf({ rule, key }: Pick<Dismissal, 'rule' | 'key'>): string {
  return `${rule}\n${key}`
}
