import type { Block, Outline } from './outline.ts'

/** A table that was flattened to lines, its columns parted by tabs or blanks. */
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  /** The line of the header. */
  readonly block: Block
}
export type Row = { readonly cells: readonly string[]; readonly from: number; readonly to: number }

const headWords =
  /^(?:序号|编号|单位|单位名称|所属单位|申报单位|品牌|品牌名称|名称|时间|时限|日期|时间安排|完成时间|起止时间|内容|工作内容|任务|工作任务|阶段|步骤|环节|事项|项目|评价项目|指标|一级指标|二级指标|评价指标|分值|分数|权重|满分|标准|评分标准|评价标准|要求|说明|备注|类别|层级|级别|等级|名额|数量|材料|材料名称|份数|责任单位|责任部门|打造类型|创建类型)$/

/** Several rules look at the same tables. */
const known = new WeakMap<Outline, readonly Table[]>()

export function tablesIn(notice: Outline): readonly Table[] {
  const before = known.get(notice)
  if (before) return before
  const tables = tablesOf(notice)
  known.set(notice, tables)
  return tables
}

/** At least two columns, and a header that names them. */
function tablesOf({ plain, blocks }: Outline): readonly Table[] {
  const tables: Table[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (!block || block.number) continue
    const header = cellsOf(plain.slice(block.start, block.to))
    if (header.length < 2 || header.some(cell => cell.length > 8)) continue
    if (header.filter(cell => headWords.test(cell)).length < 2) continue
    const rows: Row[] = []
    for (let next = index + 1; next < blocks.length; next += 1) {
      const line = blocks[next]
      if (!line) break
      // “1 市第一医院” is a row; “1. 市第一医院” could be one too, “四、……” is the next part.
      if (line.number && line.number.style !== 'figure') break
      const cells = rowCells(plain.slice(line.start, line.to), header.length)
      if (!cells) break
      rows.push({ cells, from: line.start, to: line.to })
    }
    if (rows.length > 0) tables.push({ header, rows, block })
    index += rows.length
  }
  return tables
}

/** The column whose head fits, or -1. */
export function columnOf(table: Table, head: RegExp): number {
  return table.header.findIndex(cell => head.test(cell))
}

const cellsOf = (line: string) => line.split(/\s*[\t|│]\s*|\s+/).filter(cell => cell !== '')

function rowCells(line: string, columns: number): readonly string[] | null {
  if (line.includes('\t')) {
    const cells = line.split('\t').map(cell => cell.trim())
    return cells.length >= 2 ? cells : null
  }
  const cells = cellsOf(line)
  if (cells.length < 2 || cells.length > columns + 6) return null
  // Blanks inside the last column are part of it.
  return cells.length <= columns
    ? cells
    : [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(' ')]
}
