import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import { captionAttributes } from '../paste/pieces.ts'
import { captionField } from './captionField.ts'

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

/** Tiptap's table without its widths: columns share the sheet, on screen as on paper. Its caption stands above it. */
const PlainTable = Table.extend({
  parseHTML: () => [],
  addAttributes: () => ({
    caption: { default: '', rendered: false },
    id: { default: null, rendered: false },
  }),
  renderHTML: ({ node }) => ['table', captionAttributes(node), ['tbody', 0]],
  addNodeView: () => tableView,
}).configure({ View: null, resizable: false })

export const tableNodes = [PlainTable, TableRow.extend({ parseHTML: () => [] }), Cell, HeaderCell]

type Props = {
  readonly node: EditorNode
  readonly view: EditorView
  readonly getPos: () => number | undefined
  readonly decorations: readonly Decoration[]
}

function tableView({ node, view, getPos, decorations }: Props): NodeView {
  const dom = document.createElement('div')
  const table = document.createElement('table')
  const contentDOM = document.createElement('tbody')
  const caption = captionField(
    { label: '表题', placeholder: '表题，例如“满意度测评结果”；不写就不编号' },
    view,
    getPos,
  )
  dom.className = 'table'
  table.append(contentDOM)
  dom.append(caption.dom, table)
  caption.show(node, decorations, !view.editable)
  return {
    dom,
    contentDOM,
    update: (next, outer) => {
      if (next.type !== node.type) return false
      caption.show(next, outer, !view.editable)
      return true
    },
    stopEvent: event => event.target === caption.field,
    ignoreMutation: mutation => !contentDOM.contains(mutation.target),
  }
}
