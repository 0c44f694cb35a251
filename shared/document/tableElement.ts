import { captionElement } from './captionElement.ts'
import type { BlockOf, Cell, Inline, Row } from './model.ts'
import { type El, type ElementContext, el } from './toElements.ts'

type TableContext = ElementContext & { readonly inline: (inline: Inline) => El | string }

/** Widths are shares of the text area, so that the table also fits a narrower preview. */
export function tableElement(block: BlockOf<'table'>, context: TableContext): El {
  const { caption } = block
  if (!caption?.text) return bareTable(block, context)
  return el('div', {}, captionElement('p', caption), bareTable(block, context))
}

function bareTable({ style, columns, rows }: BlockOf<'table'>, context: TableContext): El {
  const total = columns.reduce((sum, width) => sum + width, 0)
  const share = (width: number) => `${((width / total) * 100).toFixed(3)}%`
  const head = rows.filter(row => row.isHead)
  const body = rows.filter(row => !row.isHead)
  return el(
    'table',
    { class: `table-${style}` },
    el('colgroup', {}, ...columns.map(width => el('col', { style: { width: share(width) } }))),
    ...(head.length > 0 ? [el('thead', {}, ...head.map(row => rowElement(row, context)))] : []),
    el('tbody', {}, ...body.map(row => rowElement(row, context))),
  )
}

function rowElement({ cells, height, canSplit }: Row, context: TableContext): El {
  return el(
    'tr',
    {
      class: canSplit ? 'can-split' : '',
      ...(height === undefined ? {} : { style: { height: `${height}mm` } }),
    },
    ...cells.map(cell => cellElement(cell, context)),
  )
}

function cellElement(cell: Cell, { inline, pictureUrl }: TableContext): El {
  const { role, align, columnSpan = 1, rowSpan = 1, picture, ink, foot } = cell
  return el(
    role === 'head' ? 'th' : 'td',
    {
      class: [
        `cell-${role}`,
        align ? `align-${align}` : '',
        ink === undefined ? '' : `picture-cell ink-${ink}`,
        foot ? 'has-foot' : '',
      ]
        .filter(name => name !== '')
        .join(' '),
      ...(columnSpan > 1 ? { colspan: String(columnSpan) } : {}),
      ...(rowSpan > 1 ? { rowspan: String(rowSpan) } : {}),
    },
    ...cell.lines.map(line => el('p', {}, ...line.map(inline))),
    ...(picture ? [el('img', { src: pictureUrl(picture.hash), alt: '' })] : []),
    ...(foot ? [el('p', { class: 'foot' }, foot)] : []),
  )
}
