import { removeEvidence, restoreEvidence } from '#shared/domain/evidenceEdits'
import type { EvidenceId } from '#shared/schema/richText'
import { currentDossier, edit } from '../../state/dossier.ts'
import { notify } from '../../state/notices.ts'

/** Removes at once and offers to put back; the file itself stays in the dossier's folder meanwhile. */
export function removeAloud(ids: ReadonlySet<EvidenceId>): void {
  if (ids.size === 0) return
  const before = currentDossier()
  edit({ label: '移除证明材料', change: dossier => removeEvidence(dossier, ids) })
  const restore = () =>
    edit({
      label: '放回证明材料',
      change: dossier => restoreEvidence(dossier, before, ids),
    })
  notify('info', `已移除 ${ids.size} 份证明材料。`, { label: '放回', run: restore })
}
