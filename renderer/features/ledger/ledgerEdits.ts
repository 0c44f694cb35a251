import {
  addEntry,
  attachToEntry,
  carryToMedia,
  changeEntry,
  detachFromEntry,
  type EntryChange,
  insertEntry,
  maxEntries,
  moveToRow,
  removeEntry,
} from '#shared/domain/editLedger'
import { newEntry } from '#shared/domain/ledger'
import type { LedgerRow } from '#shared/schema/campaign'
import type { Entry, EntryId } from '#shared/schema/ledger'
import type { EvidenceId } from '#shared/schema/richText'
import { currentDossier, edit } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'

export type Draft = {
  readonly row: LedgerRow
  readonly happenedOn: string
  readonly title: string
  readonly evidence: readonly EvidenceId[]
}

/** Returns the new entry; `null` when the ledger is full. */
export function record({ row, happenedOn, title, evidence }: Draft): EntryId | null {
  if (currentDossier().ledger.length >= maxEntries) {
    notify('info', `台账最多 ${maxEntries} 条，已经满了。`)
    return null
  }
  const id = crypto.randomUUID() as string as EntryId
  const entry = { ...newEntry(row, { id, title, happenedOn }), evidence }
  edit({ label: '记台账', change: dossier => addEntry(dossier, entry) })
  return id
}

export function writeEntry(id: EntryId, change: EntryChange): void {
  edit({
    label: '修改台账',
    change: dossier => changeEntry(dossier, id, change),
    merge: `ledger:${id}:${Object.keys(change).join()}`,
  })
}

export function moveEntry(id: EntryId, row: LedgerRow): void {
  edit({ label: '改台账类别', change: dossier => moveToRow(dossier, id, row) })
}

export function attach(id: EntryId, item: EvidenceId): void {
  edit({ label: '附上证明', change: dossier => attachToEntry(dossier, id, [item]) })
}

export function detach(id: EntryId, item: EvidenceId): void {
  edit({ label: '取下证明', change: dossier => detachFromEntry(dossier, id, item) })
}

export function remove(id: EntryId): void {
  const place = currentDossier().ledger.findIndex(entry => entry.id === id)
  const entry = currentDossier().ledger[place]
  if (!entry) return
  edit({ label: '删除台账', change: dossier => removeEntry(dossier, id) })
  const restore = () =>
    edit({ label: '恢复台账', change: dossier => insertEntry(dossier, entry, place) })
  notify('info', '已删除 1 条台账。', { label: '恢复', run: restore })
}

export function toMedia(entry: Extract<Entry, { kind: 'publicity' }>): void {
  const id = crypto.randomUUID()
  edit({ label: '列入媒体报道', change: dossier => carryToMedia(dossier, entry, id) })
  const see = () => go({ kind: 'media', row: id })
  notify('done', '已列入申报材料的媒体报道表。', { label: '去看', run: see })
}
