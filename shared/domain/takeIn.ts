import type { ImportReport } from '../ipc/contract.ts'
import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { addEvidence, setSupport } from './evidenceEdits.ts'
import { newEvidence, proposedKind } from './evidenceKind.ts'

/**
 * Makes evidence of imported files; those taken in at a requirement prove it at
 * once. What was already in the dossier is not added again, it only proves one
 * thing more.
 */
export function takeInFor(
  dossier: Dossier,
  requirement: RequirementId | null,
  { added, known }: Pick<ImportReport, 'added' | 'known'>,
  newId: () => string,
): Dossier {
  const taken = added.map(proposal =>
    newEvidence(
      newId() as EvidenceId,
      proposedKind(dossier.campaign, proposal.title, proposal.file),
      proposal,
    ),
  )
  const grown = addEvidence(dossier, taken)
  if (requirement === null) return grown
  const hashes = new Set([...taken.map(({ file }) => file), ...known].map(({ hash }) => hash))
  const ids = grown.evidence.filter(item => hashes.has(item.file.hash)).map(item => item.id)
  return setSupport(grown, new Set(ids), requirement, true)
}
