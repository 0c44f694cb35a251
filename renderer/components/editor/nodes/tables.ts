import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } })

const Cell = TableCell.extend({
  content: 'paragraph+',
  addAttributes: spans,
  parseHTML: () => [],
})

const HeaderCell = TableHeader.extend({
  content: 'paragraph+',
  addAttributes: spans,
  parseHTML: () => [],
})

/** Tiptap's table without its widths: columns share the sheet, on screen as on paper. */
const PlainTable = Table.extend({
  parseHTML: () => [],
  renderHTML: () => ['table', ['tbody', 0]],
}).configure({ View: null, resizable: false })

export const tableNodes = [PlainTable, TableRow.extend({ parseHTML: () => [] }), Cell, HeaderCell]
