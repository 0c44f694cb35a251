import { useMemo } from 'react'
import type { Finding } from '#shared/checks/check'
import { citedEvidence } from '#shared/domain/citations'
import type { EvidenceId } from '#shared/schema/richText'
import { useSortedFindings } from '../../state/findings.ts'
import { useSettledDossier } from '../../state/settled.ts'
import type { Knowledge } from './filter.ts'

/** Said by a filter of their own. */
const ownFilters = new Set(['evidenceSupportsSomething', 'evidenceIsCited'])

export type ShelfKnowledge = Knowledge & {
  readonly findings: ReadonlyMap<EvidenceId, readonly Finding[]>
}

/** A moment after the last keystroke: it takes the whole dossier to know it. */
export function useKnowledge(): ShelfKnowledge {
  const dossier = useSettledDossier()
  const { open } = useSortedFindings(dossier)
  return useMemo(() => {
    const findings = new Map<EvidenceId, Finding[]>()
    for (const finding of open) {
      if (finding.at.kind !== 'evidence' || !finding.at.item) continue
      findings.set(finding.at.item, [...(findings.get(finding.at.item) ?? []), finding])
    }
    const faulty = [...findings].filter(([, list]) =>
      list.some(({ rule }) => !ownFilters.has(rule)),
    )
    return {
      campaign: dossier.campaign,
      cited: citedEvidence(dossier),
      faulty: new Set(faulty.map(([id]) => id)),
      findings,
    }
  }, [dossier, open])
}
