import type { ImportReport } from '../ipc/contract.ts'
import type { Campaign, EvidenceKindId, RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence, EvidenceFile } from '../schema/dossier.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { attachEvidence } from './editSupports.ts'

type Imported = Pick<ImportReport, 'added' | 'known'>

/**
 * Makes evidence of imported files that proves one requirement at once. What was
 * already in the dossier is not added again, it only proves one thing more.
 */
export function takeInFor(
  dossier: Dossier,
  requirement: RequirementId,
  imported: Imported,
  newId: () => string,
): Dossier {
  const { dossier: taken, items } = takeIn(dossier, imported, newId)
  return items.reduce((result, item) => attachEvidence(result, item, requirement), taken)
}

/** Makes evidence of imported files; `items` are these and those that were in the dossier already. */
export function takeIn(
  dossier: Dossier,
  { added, known }: Imported,
  newId: () => string,
): { readonly dossier: Dossier; readonly items: readonly EvidenceId[] } {
  const taken = added.map(
    ({ file, title, issuedOn }): Evidence => ({
      id: newId() as EvidenceId,
      title: title.slice(0, 500),
      kind: proposedKind(dossier.campaign, file),
      issuer: '',
      issuedOn,
      note: '',
      rotation: 0,
      supports: [],
      file,
    }),
  )
  const hashes = new Set(known.map(({ hash }) => hash))
  const already = dossier.evidence.filter(item => hashes.has(item.file.hash))
  return {
    dossier: taken.length > 0 ? { ...dossier, evidence: [...dossier.evidence, ...taken] } : dossier,
    items: [...taken, ...already].map(({ id }) => id),
  }
}

/** Pictures are usually photos; for the rest the campaign's last kind (其他) waits to be set right. */
function proposedKind({ evidenceKinds }: Campaign, file: EvidenceFile): EvidenceKindId {
  const wanted = file.kind === 'image' ? 'photo' : 'other'
  const kind = evidenceKinds.find(({ id }) => id === wanted) ?? evidenceKinds.at(-1)
  return kind?.id ?? (wanted as EvidenceKindId)
}
