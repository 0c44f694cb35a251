import type { LedgerRow } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { ActivityKind, Entry, EntryKind, Medium } from '../schema/ledger.ts'
import type { EvidenceId } from '../schema/richText.ts'

/** As a clerk calls them, in the order in which the year shows them. */
export const ledgerRowTitles: Readonly<Record<LedgerRow, string>> = {
  publicity: '媒体宣传',
  inspection: '督导检查',
  promotion: '服务宣传',
  pledge: '服务承诺',
  survey: '服务调研',
  feedback: '服务反馈',
  meeting: '会议培训',
  thanks: '锦旗感谢信',
}
export const ledgerRows = Object.keys(ledgerRowTitles) as readonly LedgerRow[]

export const mediumTitles: Readonly<Record<Medium, string>> = {
  press: '报刊',
  radio: '广播',
  web: '网络',
  television: '电视',
  board: '宣传栏',
  other: '其他',
}

const activityKinds: ReadonlySet<LedgerRow> = new Set(['promotion', 'pledge', 'survey', 'feedback'])

export function rowOf(entry: Entry): LedgerRow {
  return entry.kind === 'activity' ? entry.activity : entry.kind
}

/** What kind of entry stands in a row of the year. */
export function kindOf(row: LedgerRow): EntryKind {
  return activityKinds.has(row) ? 'activity' : (row as EntryKind)
}

type Seed = Pick<Entry, 'id' | 'title' | 'happenedOn'>

export function newEntry(row: LedgerRow, { id, title, happenedOn }: Seed): Entry {
  const common = { id, title, happenedOn, note: '', evidence: [] }
  switch (row) {
    case 'publicity':
      return { kind: 'publicity', ...common, medium: 'press', outlet: '' }
    case 'inspection':
      return { kind: 'inspection', ...common, remedy: '', dueOn: '', closedOn: '' }
    case 'meeting':
      return { kind: 'meeting', ...common }
    case 'thanks':
      return { kind: 'thanks', ...common, from: '' }
    default:
      return { kind: 'activity', ...common, activity: row satisfies ActivityKind }
  }
}

export type Inspection = Extract<Entry, { kind: 'inspection' }>

/** 整改中 / 逾期 / 已整改, but nothing proves it / 已整改 */
export type RemedyState = 'open' | 'overdue' | 'unproved' | 'closed'

export function remedyState({ dueOn, closedOn, evidence }: Inspection, today: string): RemedyState {
  if (closedOn !== '') return evidence.length > 0 ? 'closed' : 'unproved'
  return dueOn !== '' && dueOn < today ? 'overdue' : 'open'
}

export function inspectionsOf(dossier: Dossier): readonly Inspection[] {
  return dossier.ledger.filter(entry => entry.kind === 'inspection')
}

/** Those of `ids` that are still in the dossier: what was removed stays named, so that undoing brings it back. */
export function presentEvidence(
  dossier: Pick<Dossier, 'evidence'>,
  ids: readonly EvidenceId[],
): readonly EvidenceId[] {
  const known = new Set(dossier.evidence.map(item => item.id))
  return ids.filter(id => known.has(id))
}

/** Oldest first; what has no date comes last. Entries of one day keep their order. */
export function byDay(entries: readonly Entry[]): readonly Entry[] {
  const day = (entry: Entry) => entry.happenedOn || '9999'
  return [...entries].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** `YYYY-MM`, or empty without a date. */
export function monthOf({ happenedOn }: Entry): string {
  return happenedOn.slice(0, 7)
}

export type EntryFilter = {
  readonly row: LedgerRow | 'all'
  /** `YYYY-MM`; empty means every month. */
  readonly month: string
  /** Only what still needs something: no evidence, no date, an open remedy. */
  readonly openOnly: boolean
  readonly words: string
}

export type EntryMonth = { readonly month: string; readonly entries: readonly Entry[] }

/** The newest month first, as it is worked with; within a month the newest day first. */
export function entriesByMonth(
  dossier: Dossier,
  { row, month, openOnly, words }: EntryFilter,
): readonly EntryMonth[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const shown = dossier.ledger.filter(
    entry =>
      (row === 'all' || rowOf(entry) === row) &&
      (month === '' || monthOf(entry) === month) &&
      (!openOnly || isUnfinished(dossier, entry)) &&
      wanted.every(word => entryWords(entry).includes(word)),
  )
  const months = new Map<string, Entry[]>()
  for (const entry of byDay(shown).toReversed()) {
    const at = monthOf(entry)
    months.set(at, [...(months.get(at) ?? []), entry])
  }
  return [...months].map(([at, own]) => ({ month: at, entries: own }))
}

export function isUnfinished(dossier: Dossier, entry: Entry): boolean {
  return (
    presentEvidence(dossier, entry.evidence).length === 0 ||
    entry.happenedOn === '' ||
    (entry.kind === 'inspection' && entry.closedOn === '')
  )
}

function entryWords(entry: Entry): string {
  const own = [entry.title, entry.note, ledgerRowTitles[rowOf(entry)]]
  return [...own, ...detailsOf(entry)].join(' ').toLowerCase()
}

/** What an entry of its kind says besides its title. */
export function detailsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'publicity':
      return [mediumTitles[entry.medium], entry.outlet].filter(Boolean)
    case 'inspection':
      return [entry.remedy].filter(Boolean)
    case 'thanks':
      return [entry.from].filter(Boolean)
    default:
      return []
  }
}
