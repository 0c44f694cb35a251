import type { Finding } from '#shared/checks/check'
import { dismiss } from '#shared/checks/dismissals'
import { repair } from '#shared/checks/repairs'
import { edit } from './dossier.ts'

/** Makes the repair that the finding offers. */
export function mend(finding: Finding): void {
  edit({ label: '按自查改好一处', change: dossier => repair(dossier, [finding]) })
}

/** 忽略: keeps the finding out of the lists, with the reason why. */
export function leave(finding: Finding, reason: string): void {
  const at = new Date().toISOString()
  edit({ label: '忽略一条自查', change: dossier => dismiss(dossier, finding, { reason, at }) })
}
