import { type Block, type Cell, type Doc, words } from './model.ts'

/** Stands where a picture should, in the files that go out. */
export const missingPicture = '此处的图片打不开，未能印出。'

/** The document with a sentence in place of each picture that nobody can decode, never a broken sign. */
export function withoutUnreadable(doc: Doc, unreadable: ReadonlySet<string>): Doc {
  if (unreadable.size === 0) return doc
  return { ...doc, blocks: doc.blocks.map(block => readable(block, unreadable)) }
}

function readable(block: Block, unreadable: ReadonlySet<string>): Block {
  switch (block.kind) {
    case 'picture':
      return unreadable.has(block.file.hash) ? { ...block, isMissing: true } : block
    case 'table': {
      const rows = block.rows.map(row => ({
        ...row,
        cells: row.cells.map(cell => readableCell(cell, unreadable)),
      }))
      return { ...block, rows }
    }
    default:
      return block
  }
}

function readableCell(cell: Cell, unreadable: ReadonlySet<string>): Cell {
  const { picture, ...rest } = cell
  if (!picture || !unreadable.has(picture.hash)) return cell
  return { ...rest, lines: [...rest.lines, [words(missingPicture)]] }
}
