import type { Check, Finding } from '#shared/checks/check'
import type { Dossier } from '#shared/schema/dossier'

/** One check over one dossier, on 1 June 2026 unless the test is about the day. */
export function checked(check: Check, dossier: Dossier, today = '2026-06-01'): readonly Finding[] {
  return check({ dossier, campaign: dossier.campaign, today })
}

/** Subject and text only, for tests that are about what is said. */
export function said(check: Check, dossier: Dossier, today?: string): readonly string[] {
  return checked(check, dossier, today).map(({ subject, text }) => `${subject}：${text}`)
}
