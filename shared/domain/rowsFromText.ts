import { dateFromText } from './dateFromText.ts'

/** A column as it may be named in somebody's spreadsheet. */
export type PastedColumn<Key extends string> = {
  readonly key: Key
  readonly names: readonly string[]
  readonly kind: 'text' | 'date'
}

export type PastedRows<Key extends string> = {
  readonly rows: readonly Readonly<Record<Key, string>>[]
  /** Cells of a date column that held something else; they stay empty. */
  readonly unreadDates: number
}

/** As long as a cell may be: see `shortText` in the schema. */
const maxCell = 500

/**
 * Rows of a table copied in Excel or WPS: cells apart by tabs, a cell with line
 * breaks in quotes. A first row that names columns sets their order; a leading
 * column 序号 is left out. Empty rows are skipped.
 */
export function rowsFromText<Key extends string>(
  text: string,
  columns: readonly PastedColumn<Key>[],
): PastedRows<Key> {
  const table = cellsOf(text).filter(cells => cells.some(cell => cell !== ''))
  const named = columnsNamedIn(table[0] ?? [], columns)
  const body = named ? table.slice(1) : table
  const order = named ?? withoutNumbering(body, columns)
  let unreadDates = 0
  const rows = body.map(cells => {
    const row = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<Key, string>
    order.forEach((column, index) => {
      const cell = cells[index] ?? ''
      if (column) row[column.key] = column.kind === 'date' ? dateFromText(cell) : cell
      if (column?.kind === 'date' && cell !== '' && row[column.key] === '') unreadDates += 1
    })
    return row
  })
  return { rows, unreadDates }
}

type Order<Key extends string> = readonly (PastedColumn<Key> | null)[]

/** At least two known names make a row of headings. */
function columnsNamedIn<Key extends string>(
  cells: readonly string[],
  columns: readonly PastedColumn<Key>[],
): Order<Key> | null {
  const order = cells.map(cell => columns.find(({ names }) => names.includes(cell)) ?? null)
  return order.filter(column => column !== null).length >= 2 ? order : null
}

function withoutNumbering<Key extends string>(
  body: readonly (readonly string[])[],
  columns: readonly PastedColumn<Key>[],
): Order<Key> {
  const isNumbered =
    body.length > 0 &&
    body.every((cells, index) => cells[0] === String(index + 1) && cells.length > 1)
  return isNumbered ? [null, ...columns] : columns
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const pattern = /(?:^|(?<=[\t\n]))"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/gy
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  while (true) {
    const match = pattern.exec(plain)
    const cell = match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? ''
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim().slice(0, maxCell))
    const after = plain[pattern.lastIndex]
    if (after === undefined) return rows
    if (after === '\n') rows.push([])
    pattern.lastIndex += 1
  }
}
