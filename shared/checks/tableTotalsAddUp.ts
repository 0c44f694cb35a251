import { linesOf } from '../domain/lines.ts'
import type { RichBlock } from '../schema/richText.ts'
import type { Check, Finding } from './check.ts'
import { richTexts } from './placedTexts.ts'

type Table = Extract<RichBlock, { type: 'table' }>

/** A row called 合计 must be the sum of the rows above it. */
export const tableTotalsAddUp: Check = subject =>
  richTexts(subject).flatMap(({ rich, ...placed }) =>
    rich.content.flatMap((block, top): readonly Finding[] => {
      if (block.type !== 'table') return []
      const rows = cellsOf(block)
      const last = rows.at(-1) ?? []
      if (!/^(?:合计|总计|小计|共计)$/.test(last[0]?.trim() ?? '')) return []
      const lines = linesOf(rich).filter(line => line.top === top)
      return last.flatMap((cell, column): readonly Finding[] => {
        const sum = sumOf(rows.slice(1, -1).map(row => row[column] ?? ''))
        const given = numberIn(cell)
        if (column === 0 || sum === null || given === null || Math.abs(sum - given) < 1e-6)
          return []
        const line = lines.at(column - last.length)
        const text = `合计写的是 ${given}，上面各行加起来是 ${sum}`
        const span = line && { found: line.text, block: line.block, from: 0, to: line.text.length }
        return [{ ...head, ...placed, text, ...(span ? { span } : {}) }]
      })
    }),
  )

const head = {
  rule: 'tableTotalsAddUp',
  group: 'consistency',
  severity: 'warning',
  source: '经验',
} as const

function cellsOf(table: Table): readonly (readonly string[])[] {
  const lines = linesOf({ type: 'doc', content: [table] }).map(line => line.text)
  let at = 0
  return table.content.map(row =>
    row.content.map(cell => {
      const text = lines.slice(at, at + cell.content.length).join('')
      at += cell.content.length
      return text
    }),
  )
}

function numberIn(cell: string): number | null {
  const found = /^\s*(-?\d[\d,]*(?:\.\d+)?)[^\d.]{0,4}$/.exec(cell)?.[1]
  return found === undefined ? null : Number(found.replaceAll(',', ''))
}

/** `null` when a cell of the column is no number: then it was not meant to be added. */
function sumOf(cells: readonly string[]): number | null {
  const numbers = cells.map(numberIn)
  if (numbers.length < 2 || cells.some(cell => cell.includes('%'))) return null
  const sum = numbers.reduce((all, one) => (all === null || one === null ? null : all + one), 0)
  return sum === null ? null : Math.round(sum * 1e6) / 1e6
}
