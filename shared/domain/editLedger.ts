import type { LedgerRow } from '../schema/campaign.ts'
import type { Dossier, MediaReport } from '../schema/dossier.ts'
import type { Entry, EntryId } from '../schema/ledger.ts'
import type { EvidenceId } from '../schema/richText.ts'
import { maxRows } from './editRows.ts'
import { mediumTitles, newEntry } from './ledger.ts'

/** As many entries as the schema allows. */
export const maxEntries = 5000

export function addEntry(dossier: Dossier, entry: Entry): Dossier {
  if (dossier.ledger.length >= maxEntries) return dossier
  return { ...dossier, ledger: [...dossier.ledger, entry] }
}

/** Puts an entry back where it stood. */
export function insertEntry(dossier: Dossier, entry: Entry, place: number): Dossier {
  return { ...dossier, ledger: dossier.ledger.toSpliced(place, 0, entry) }
}

export function removeEntry(dossier: Dossier, id: EntryId): Dossier {
  const rest = dossier.ledger.filter(entry => entry.id !== id)
  return rest.length === dossier.ledger.length ? dossier : { ...dossier, ledger: rest }
}

/** Each key of any kind of entry; a key that the entry's kind does not have is left out. */
export type EntryChange = Partial<
  Pick<Entry, 'title' | 'happenedOn' | 'note'> &
    Pick<Extract<Entry, { kind: 'publicity' }>, 'medium' | 'outlet'> &
    Pick<Extract<Entry, { kind: 'inspection' }>, 'remedy' | 'dueOn' | 'closedOn'> &
    Pick<Extract<Entry, { kind: 'thanks' }>, 'from'>
>

export function changeEntry(dossier: Dossier, id: EntryId, change: EntryChange): Dossier {
  return withEntry(dossier, id, entry => {
    const own = Object.entries(change).filter(
      ([key, value]) => key in entry && entry[key as keyof Entry] !== value,
    )
    return own.length === 0 ? entry : { ...entry, ...Object.fromEntries(own) }
  })
}

/** What the new kind has no place for goes into the note, so that nothing typed is lost. */
export function moveToRow(dossier: Dossier, id: EntryId, row: LedgerRow): Dossier {
  return withEntry(dossier, id, entry => {
    if (row === (entry.kind === 'activity' ? entry.activity : entry.kind)) return entry
    const { note, evidence } = entry
    const fresh = { ...newEntry(row, entry), evidence }
    const lost = detailsLost(entry)
    return { ...fresh, note: [note, ...lost].filter(Boolean).join('；').slice(0, 2000) }
  })
}

function detailsLost(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'publicity':
      return entry.outlet ? [`${mediumTitles[entry.medium]}：${entry.outlet}`] : []
    case 'inspection':
      return entry.remedy ? [`整改：${entry.remedy}`] : []
    case 'thanks':
      return entry.from ? [`来自：${entry.from}`] : []
    default:
      return []
  }
}

export function attachToEntry(
  dossier: Dossier,
  id: EntryId,
  evidence: readonly EvidenceId[],
): Dossier {
  return withEntry(dossier, id, entry => {
    const added = evidence.filter(other => !entry.evidence.includes(other))
    return added.length === 0 ? entry : { ...entry, evidence: [...entry.evidence, ...added] }
  })
}

/** The piece stays in the dossier. */
export function detachFromEntry(dossier: Dossier, id: EntryId, evidence: EvidenceId): Dossier {
  return withEntry(dossier, id, entry =>
    entry.evidence.includes(evidence)
      ? { ...entry, evidence: entry.evidence.filter(other => other !== evidence) }
      : entry,
  )
}

type Publicity = Extract<Entry, { kind: 'publicity' }>

/** Whether the table of media reports has this one already. */
export function isInMedia(dossier: Dossier, { title, happenedOn }: Publicity): boolean {
  return dossier.media.some(row => row.title === title && row.publishedOn === happenedOn)
}

/** Writes an entry into the table of media reports, so that nothing is typed twice. */
export function carryToMedia(dossier: Dossier, entry: Publicity, id: string): Dossier {
  if (isInMedia(dossier, entry) || dossier.media.length >= maxRows) return dossier
  const medium = entry.outlet || mediumTitles[entry.medium]
  const row: MediaReport = { id, medium, title: entry.title, publishedOn: entry.happenedOn }
  return { ...dossier, media: [...dossier.media, row] }
}

function withEntry(dossier: Dossier, id: EntryId, change: (entry: Entry) => Entry): Dossier {
  const entry = dossier.ledger.find(other => other.id === id)
  const changed = entry && change(entry)
  if (!entry || !changed || changed === entry) return dossier
  return { ...dossier, ledger: dossier.ledger.map(other => (other === entry ? changed : other)) }
}
