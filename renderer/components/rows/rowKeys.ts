import type { KeyboardEvent } from 'react'
import type { RowList, RowsOf } from '#shared/domain/editRows'
import type { RowEdits } from '../../state/rows.ts'

/** The cell to be entered next: a row's id, and the column counted from 0. */
export type Entering = { readonly row: string; readonly column: number }

/** One field for each cell; a calendar has buttons of its own besides. */
function fieldsOf(row: Element | null | undefined): readonly HTMLElement[] {
  const cells = [...(row?.querySelectorAll('td[data-column]') ?? [])]
  return cells.flatMap(cell => cell.querySelector<HTMLElement>('input, textarea, button') ?? [])
}

export function enter(table: HTMLElement | null, { row, column }: Entering): void {
  const target = table?.querySelector(`[data-row="${CSS.escape(row)}"]`)
  target?.scrollIntoView({ block: 'nearest' })
  fieldsOf(target)[column]?.focus()
}

type Keys<L extends RowList> = {
  readonly rows: readonly RowsOf[L][]
  readonly edits: RowEdits<L>
  readonly add: (place: number, column: number) => void
}

/** Enter goes down and at the end adds a row, Alt with the arrows moves the row; Tab leaves a calendar at once. */
export function press<L extends RowList>(event: KeyboardEvent, keys: Keys<L>): void {
  if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
  const line = event.target.closest('tr')
  const index = keys.rows.findIndex(row => row.id === line?.dataset.row)
  if (index < 0) return
  const cell = event.target.closest<HTMLElement>('td[data-column]')
  const column = [...(line?.querySelectorAll('td[data-column]') ?? [])].indexOf(cell as Element)
  if (move(event, index, keys) || (column >= 0 && step(event, { line, cell, column, index }, keys)))
    event.preventDefault()
}

function move<L extends RowList>(event: KeyboardEvent, index: number, keys: Keys<L>): boolean {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  const row = keys.rows[index]
  if (!event.altKey || by === 0 || !row) return false
  keys.edits.move(row.id, index + by)
  return true
}

type Where = {
  readonly line: Element | null
  readonly cell: HTMLElement | null
  readonly column: number
  readonly index: number
}

function step<L extends RowList>(
  event: KeyboardEvent,
  { line, cell, column, index }: Where,
  { rows, add }: Keys<L>,
): boolean {
  const isDate = cell?.dataset.kind === 'date'
  if (event.key === 'Tab' && isDate) {
    const next = fieldsOf(line)[column + (event.shiftKey ? -1 : 1)]
    next?.focus()
    return next !== undefined
  }
  // In a calendar Enter chooses the day.
  if (event.key !== 'Enter' || event.ctrlKey || isDate) return false
  const below = fieldsOf(line?.nextElementSibling)[column]
  if (below) below.focus()
  else if (index === rows.length - 1) add(rows.length, column)
  return true
}
