import { sectionStyles } from '#shared/domain/sectionOrigin'
import type { Inline, Paragraph, TableRow } from '#shared/schema/richText'
import { attributeOf, childOf, childrenOf, type Element } from './readXml.ts'
import { isMarked } from './wordLists.ts'
import { lose, type ReadPiece, type Run, type WordReader } from './wordReader.ts'
import { runsOf } from './wordRuns.ts'
import { rankOf } from './wordStyleNames.ts'

/** Reads paragraphs, tables and pictures in their order into `reader.pieces`. */
export function readBlocks(parent: Element, reader: WordReader): void {
  for (const child of childrenOf(parent)) {
    switch (child.localName) {
      case 'p':
        readParagraph(child, reader)
        break
      case 'tbl':
        readTable(child, reader)
        break
      case 'sdt':
        readBlocks(childOf(child, 'sdtContent') ?? child, reader)
        break
      case 'ins':
      case 'moveTo':
      case 'customXml':
        readBlocks(child, reader)
        break
      case 'altChunk':
        lose(reader, '嵌入的文件', '')
        break
    }
  }
}

function readParagraph(paragraph: Element, reader: WordReader): void {
  reader.isNumbered = false
  const runs = [...reader.carry, ...runsOf(paragraph, reader)]
  const { isNumbered } = reader
  reader.carry = []
  const properties = childOf(paragraph, 'pPr')
  const mark = childOf(properties, 'rPr')
  if (childOf(mark, 'del') ?? childOf(mark, 'moveFrom')) {
    // A reviewer deleted the end of the paragraph.
    reader.carry = runs
    return
  }
  const style = reader.styles.paragraph(attributeOf(childOf(properties, 'pStyle')))
  if (style.name === sectionStyles.note || style.name === sectionStyles.title) {
    reader.note.push(textOf(runs))
    return
  }
  const rank = rankOf(attributeOf(childOf(properties, 'outlineLvl'))) ?? style.rank
  const listed = reader.lists(childOf(properties, 'numPr') ?? style.numbering)
  const list = style.name === sectionStyles.listMore ? 'more' : (listed?.kind ?? null)
  const series = listed?.series ?? null
  const caption = captionStyle(style.name)
  for (const piece of split(runs)) {
    reader.pieces.push(
      'part' in piece
        ? { kind: 'picture', part: piece.part }
        : { kind: 'paragraph', inlines: piece.inlines, rank, isNumbered, list, series, caption },
    )
  }
}

function captionStyle(name: string): 'picture' | 'table' | 'any' | null {
  if (name === sectionStyles.caption) return 'picture'
  if (name === sectionStyles.tableCaption) return 'table'
  return /^(?:caption|题注)$/.test(name) ? 'any' : null
}

type Part = { readonly inlines: readonly Inline[] } | { readonly part: string }

/** A picture in the middle of a paragraph stands alone here. */
function split(runs: readonly Run[]): readonly Part[] {
  const parts: Part[] = []
  let inlines: Inline[] = []
  const end = () => {
    if (inlines.length > 0) parts.push({ inlines })
    inlines = []
  }
  for (const run of runs) {
    if (run.type !== 'picture') inlines.push(run)
    else {
      end()
      parts.push({ part: run.part })
    }
  }
  end()
  return parts
}

function textOf(runs: readonly Run[]): string {
  return runs.map(run => (run.type === 'text' ? run.text : '')).join('')
}

/** The cell that rows below may go on with, by the column it begins in. */
type Spanning = Map<number, { rowspan: number }>

function readTable(table: Element, reader: WordReader): void {
  const spanning: Spanning = new Map()
  const rows: TableRow[] = []
  const readRows = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (child.localName === 'sdt') readRows(childOf(child, 'sdtContent') ?? child)
      if (child.localName !== 'tr') continue
      const properties = childOf(child, 'trPr')
      if (childOf(properties, 'del')) continue
      rows.push(readRow(child, isMarked(properties, 'tblHeader'), spanning, reader))
    }
  }
  readRows(table)
  const content = rows.filter(row => row.content.length > 0)
  if (content.length > 0) reader.pieces.push({ kind: 'table', rows: content })
}

type Cell = TableRow['content'][number]

function readRow(row: Element, isHead: boolean, spanning: Spanning, reader: WordReader): TableRow {
  const cells: Cell[] = []
  let column = 0
  const readCells = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (child.localName === 'sdt') readCells(childOf(child, 'sdtContent') ?? child)
      if (child.localName !== 'tc') continue
      const properties = childOf(child, 'tcPr')
      const colspan = spanOf(attributeOf(childOf(properties, 'gridSpan')))
      const merge = childOf(properties, 'vMerge')
      const above = spanning.get(column)
      if (merge && attributeOf(merge) !== 'restart' && above)
        above.rowspan = Math.min(above.rowspan + 1, 50)
      else {
        const attrs = { colspan, rowspan: 1 }
        if (merge) spanning.set(column, attrs)
        else spanning.delete(column)
        cells.push(readCell(child, isHead, attrs, reader))
      }
      column += colspan
    }
  }
  readCells(row)
  return { type: 'tableRow', content: cells }
}

function spanOf(text: string | undefined): number {
  const value = Number(text ?? 1)
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), 50) : 1
}

/** The words of a cell, and of tables inside it; a picture has no place here. `attrs` may still grow. */
function readCell(
  cell: Element,
  isHead: boolean,
  attrs: { readonly colspan: number; readonly rowspan: number },
  reader: WordReader,
): Cell {
  const pieces: ReadPiece[] = []
  readBlocks(cell, { ...reader, pieces, carry: [] })
  const paragraphs = pieces.flatMap((piece): readonly Paragraph[] => {
    if (piece.kind === 'paragraph') return [{ type: 'paragraph', content: piece.inlines }]
    if (piece.kind === 'table')
      return piece.rows.flatMap(row => row.content.flatMap(c => c.content))
    lose(reader, '表格里的图片', '')
    return []
  })
  return {
    type: isHead || isHeadCell(cell, reader) ? 'tableHeader' : 'tableCell',
    attrs,
    content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
  }
}

function isHeadCell(cell: Element, { styles }: WordReader): boolean {
  const style = attributeOf(childOf(cell, 'p', 'pPr', 'pStyle'))
  return styles.paragraph(style).name === sectionStyles.tableHead
}
