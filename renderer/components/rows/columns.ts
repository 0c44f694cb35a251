import type { ComponentType } from 'react'
import type { RowList, RowsOf } from '#shared/domain/editRows'
import type { PastedColumn } from '#shared/domain/rowsFromText'

export type CellKey<L extends RowList> = Exclude<keyof RowsOf[L], 'id'> & string

/** One column of a table that grows row by row. */
export type Column<L extends RowList> = {
  readonly key: CellKey<L>
  readonly title: string
  readonly kind: 'text' | 'longText' | 'date' | 'choice' | 'evidence'
  /** Of the table, in percent. */
  readonly width: number
  readonly placeholder: string
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly title: string }[]
  /** Characters; 500 unless told. */
  readonly maxLength?: number
  /** Offered while typing, together with what other rows hold. */
  readonly suggestions?: readonly string[]
  /** How the column may be called in somebody's spreadsheet, besides its title. */
  readonly aliases: readonly string[]
}

/** A column behind the others that shows something of its own about a row. */
export type ExtraColumn<L extends RowList> = {
  readonly key: string
  readonly title: string
  /** Of the table, in percent. */
  readonly width: number
  readonly View: ComponentType<{
    readonly row: RowsOf[L]
    readonly label: string
    readonly isReadOnly: boolean
  }>
}

/** What makes one table different from another. */
export type RowTableKind<L extends RowList> = {
  readonly list: L
  readonly title: string
  /** One row of it: “任务”. */
  readonly noun: string
  readonly columns: readonly Column<L>[]
  readonly extras?: readonly ExtraColumn<L>[]
  /** What belongs here and why it helps, for a table that is still empty. */
  readonly lead: string
  /** What is wrong with a cell, in one short sentence. */
  readonly issueOf?: (row: RowsOf[L]) => Partial<Record<CellKey<L>, string>>
}

export function pastedColumns<L extends RowList>(
  columns: readonly Column<L>[],
): readonly PastedColumn<CellKey<L>>[] {
  return columns
    .filter(({ kind }) => kind !== 'evidence')
    .map(({ key, title, aliases, kind }) => ({
      key,
      names: [title, ...aliases],
      kind: kind === 'date' ? 'date' : 'text',
    }))
}

/** A pasted choice is known by its words; what is not known is left to its usual value. */
export function withChoices<L extends RowList>(
  columns: readonly Column<L>[],
  row: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const cells = Object.entries(row).flatMap(([key, text]) => {
    const options = columns.find(column => column.key === key)?.options
    if (!options) return [[key, text] as const]
    const option = options.find(({ title }) => title === text)
    return option ? [[key, option.value] as const] : []
  })
  return Object.fromEntries(cells)
}
