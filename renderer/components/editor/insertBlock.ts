import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Puts a table or picture after the block with the cursor, or in place of an
 * empty paragraph, with room to write below. Works from inside lists and tables too.
 */
export function insertBlock(view: EditorView, node: Node): void {
  const { $from } = view.state.selection
  const block = $from.depth === 0 ? view.state.doc.nodeAt($from.pos) : $from.node(1)
  const start = $from.depth === 0 ? $from.pos : $from.before(1)
  const end = start + (block?.nodeSize ?? 0)
  const isEmptyLine = block?.type.name === 'paragraph' && block.childCount === 0
  const from = isEmptyLine ? start : end
  const isLast = end >= view.state.doc.content.size
  const room = isLast ? [view.state.schema.nodes.paragraph?.create()] : []
  const tr = view.state.tr.replaceWith(
    from,
    end,
    [node, ...room].filter(one => one !== undefined),
  )
  // A table is filled in at once; below a picture one writes on.
  const inside = node.isAtom ? from + node.nodeSize : from
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView())
  view.focus()
}
