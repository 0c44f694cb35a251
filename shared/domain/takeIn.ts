import type { ImportReport } from '../ipc/opened.ts'
import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { addEvidence, setSupport } from './evidenceEdits.ts'
import { newEvidence, proposedKind } from './evidenceKind.ts'

type Imported = Pick<ImportReport, 'added' | 'known'>

/**
 * Makes evidence of imported files; those taken in at a requirement prove it at
 * once. What was already in the dossier is not added again, it only proves one
 * thing more.
 */
export function takeInFor(
  dossier: Dossier,
  requirement: RequirementId | null,
  imported: Imported,
  newId: () => string,
): Dossier {
  const { dossier: taken, items } = takeIn(dossier, imported, newId)
  return requirement === null ? taken : setSupport(taken, new Set(items), requirement, true)
}

/** Makes evidence of imported files; `items` are these and those that were in the dossier already. */
export function takeIn(
  dossier: Dossier,
  { added, known }: Imported,
  newId: () => string,
): { readonly dossier: Dossier; readonly items: readonly EvidenceId[] } {
  const taken = added.map(proposal =>
    newEvidence(
      newId() as EvidenceId,
      proposedKind(dossier.campaign, proposal.title, proposal.file),
      proposal,
    ),
  )
  const grown = addEvidence(dossier, taken)
  const hashes = new Set([...taken.map(({ file }) => file), ...known].map(({ hash }) => hash))
  const items = grown.evidence.filter(item => hashes.has(item.file.hash)).map(item => item.id)
  return { dossier: grown, items }
}
