import type { Dossier, Honour, MediaReport, Task } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'

/** The tables of a dossier that grow row by row. */
export type RowsOf = {
  readonly tasks: Task
  readonly honours: Honour
  readonly media: MediaReport
  readonly facts: Fact
}
export type RowList = keyof RowsOf

/** As many rows as the schema allows in one table. */
export const maxRows = 500

export const emptyRows: { readonly [L in RowList]: Omit<RowsOf[L], 'id'> } = {
  tasks: {
    title: '',
    department: '',
    person: '',
    startsOn: '',
    endsOn: '',
    proof: '',
    state: 'open',
    evidence: [],
  },
  honours: { title: '', issuer: '', awardedOn: '', level: '' },
  media: { medium: '', title: '', publishedOn: '' },
  facts: { name: '', value: '', unit: '', before: '', period: '', source: { kind: 'none' } },
}

/** Puts rows in at `place`, counted from 0. Rows over the limit are left out. */
export function insertRows<L extends RowList>(
  dossier: Dossier,
  list: L,
  place: number,
  rows: readonly RowsOf[L][],
): Dossier {
  const old = rowsOf(dossier, list)
  const room = rows.slice(0, Math.max(0, maxRows - old.length))
  return room.length === 0
    ? dossier
    : withRows(dossier, list, [...old.slice(0, place), ...room, ...old.slice(place)])
}

export function changeRow<L extends RowList>(
  dossier: Dossier,
  list: L,
  id: string,
  change: Partial<Omit<RowsOf[L], 'id'>>,
): Dossier {
  const old = rowsOf(dossier, list)
  const row = old.find(other => other.id === id)
  const isSame =
    !row || Object.entries(change).every(([key, value]) => row[key as keyof typeof row] === value)
  if (isSame) return dossier
  return withRows(
    dossier,
    list,
    old.map(other => (other.id === id ? { ...other, ...change } : other)),
  )
}

export function removeRow(dossier: Dossier, list: RowList, id: string): Dossier {
  const old: readonly RowsOf[RowList][] = rowsOf(dossier, list)
  const rest = old.filter(row => row.id !== id)
  return rest.length === old.length ? dossier : withRows(dossier, list, rest)
}

/** Moves a row so that it stands at `place` afterwards; beyond the ends means at the end. */
export function moveRow(dossier: Dossier, list: RowList, id: string, place: number): Dossier {
  const old: readonly RowsOf[RowList][] = rowsOf(dossier, list)
  const from = old.findIndex(row => row.id === id)
  const row = old[from]
  const to = Math.max(0, Math.min(place, old.length - 1))
  if (!row || from === to) return dossier
  const others = old.filter(other => other !== row)
  return withRows(dossier, list, [...others.slice(0, to), row, ...others.slice(to)])
}

function rowsOf<L extends RowList>(dossier: Dossier, list: L): readonly RowsOf[L][] {
  return dossier[list] as readonly RowsOf[RowList][] as readonly RowsOf[L][]
}

function withRows(dossier: Dossier, list: RowList, rows: readonly RowsOf[RowList][]): Dossier {
  return { ...dossier, [list]: rows }
}
