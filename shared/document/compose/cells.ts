import type { Ink } from '../../domain/ledgerYear.ts'
import { type Block, type Cell, type Inline, type Row, words } from '../model.ts'

export const headCell = (text: string): Cell => ({
  role: 'head',
  align: 'center',
  lines: [[words(text)]],
})

export const valueCell = (text: string, align: Cell['align'] = 'left'): Cell =>
  inlineCell([words(text.trim())], align)

export const inlineCell = (content: readonly Inline[], align: Cell['align'] = 'left'): Cell => ({
  role: 'value',
  align,
  lines: [content],
})

/** For a narrow column of a picture. */
export const inkHead = (text: string): Cell => ({ ...headCell(text), ink: 0 })

export const inkCell = (text: string, ink: Ink): Cell => ({ ...valueCell(text, 'center'), ink })

/** A row that names those under it. */
export const groupRow = (text: string, columns: number): Row => ({
  cells: [{ role: 'group', columnSpan: columns, lines: [[words(text)]] }],
})

/** Columns as pairs of head and width in millimetres, together the width of the text area. */
export function dataTable(
  columns: readonly (readonly [head: string | Cell, width: number])[],
  rows: readonly Row[],
): Block {
  return {
    kind: 'table',
    style: 'data',
    columns: columns.map(([, width]) => width),
    rows: [
      {
        isHead: true,
        cells: columns.map(([head]) => (typeof head === 'string' ? headCell(head) : head)),
      },
      ...rows,
    ],
  }
}
