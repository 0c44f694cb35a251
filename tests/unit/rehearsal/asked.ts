import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { sortFindings } from '#shared/checks/dismissals'
import { type Asked, questionsOf } from '#shared/rehearsal/questions'
import type { Dossier } from '#shared/schema/dossier'

/** What the window would ask of this dossier on 1 June 2026. */
export function askedOf(dossier: Dossier, today = '2026-06-01'): Asked {
  const found = runChecks(allChecks, { dossier, campaign: dossier.campaign, today })
  const { open: findings } = sortFindings(found, dossier.dismissals)
  return questionsOf({ dossier, findings, today })
}
