import type { LedgerRow } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Entry } from '../schema/ledger.ts'
import { dateIn } from './dates.ts'
import { ledgerRows, ledgerRowTitles, rowOf } from './ledger.ts'

/** How dark a cell is: 0 empty, 4 full. One thing fills it a little, four fill it. */
export type Ink = 0 | 1 | 2 | 3 | 4

export type YearCell = {
  /** 1–12 */
  readonly month: number
  readonly count: number
  readonly ink: Ink
  /** The month is over, a step of the campaign asked for it, and there is nothing. */
  readonly isThin: boolean
}
export type YearRow = {
  readonly row: LedgerRow
  readonly title: string
  readonly cells: readonly YearCell[]
  readonly total: number
}

export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Kinds × months, as far as the entries have a date in the dossier's year. */
export function ledgerYear(dossier: Dossier, today: string): readonly YearRow[] {
  return ledgerRows.map(row => {
    const entries = dossier.ledger.filter(entry => rowOf(entry) === row)
    const cells = months.map(month => {
      const count = entries.filter(entry => isIn(entry, dossier.year, month)).length
      const isThin = count === 0 && isExpected(dossier, row, month, today)
      return { month, count, ink: inkOf(count), isThin }
    })
    const total = cells.reduce((sum, { count }) => sum + count, 0)
    return { row, title: ledgerRowTitles[row], cells, total }
  })
}

export function inkOf(count: number): Ink {
  return Math.min(4, count) as Ink
}

export type ThinPlace = { readonly month: number; readonly row: LedgerRow; readonly text: string }

/** “8 月：无服务反馈”, in the order of the year. */
export function thinPlaces(dossier: Dossier, today: string): readonly ThinPlace[] {
  const rows = ledgerYear(dossier, today)
  return months.flatMap(month => {
    return rows.flatMap(({ row, title, cells }) =>
      cells.some(cell => cell.month === month && cell.isThin)
        ? [{ month, row, text: `${month} 月：无${title}` }]
        : [],
    )
  })
}

export type ThinMonth = { readonly month: number; readonly rows: readonly LedgerRow[] }

/** The thin places of each month together. */
export function thinMonths(dossier: Dossier, today: string): readonly ThinMonth[] {
  const places = thinPlaces(dossier, today)
  return months.flatMap(month => {
    const rows = places.filter(place => place.month === month).map(({ row }) => row)
    return rows.length > 0 ? [{ month, rows }] : []
  })
}

/** “8 月：无服务调研、服务反馈” */
export function thinMonthText({ month, rows }: ThinMonth): string {
  return `${month} 月：无${rows.map(row => ledgerRowTitles[row]).join('、')}`
}

function isIn(entry: Entry, year: number, month: number): boolean {
  return entry.happenedOn.startsWith(monthText(year, month))
}

/** A month that is not over yet can still be filled, so nothing is said of it. */
function isExpected(
  { campaign, tier, year }: Dossier,
  row: LedgerRow,
  month: number,
  today: string,
): boolean {
  const text = monthText(year, month)
  if (text >= today.slice(0, 7)) return false
  return campaign.steps.some(
    step =>
      step.tiers.includes(tier) &&
      step.monthly.includes(row) &&
      dateIn(year, step.from).slice(0, 7) <= text &&
      dateIn(year, step.to).slice(0, 7) >= text,
  )
}

function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
