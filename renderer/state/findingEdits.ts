import type { Finding } from '#shared/checks/check'
import { dismiss } from '#shared/checks/dismissals'
import { repair } from '#shared/checks/repairs'
import { maxDismissals } from '#shared/domain/limits'
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

/** Passages of last year that hold for the new one too: kept out of the lists together, as one step. */
export function confirm(findings: readonly Finding[]): void {
  const why = { reason: '核对过，没有错', at: new Date().toISOString() }
  edit({
    label: `核对过 ${findings.length} 处`,
    change: dossier =>
      findings
        .slice(0, maxDismissals - dossier.dismissals.length)
        .reduce((now, finding) => dismiss(now, finding, why), dossier),
  })
}
