import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { captionOf, type FigureCounts, figureLabel, isFigure } from '#shared/domain/figures'
import type { RichBlock } from '#shared/schema/richText'

/** How many are counted before the text; it comes from outside, and the view comes and goes with the page. */
export type CountBoard = { view: EditorView | null; before: FigureCounts }

export function countBoard(): CountBoard {
  return { view: null, before: { picture: 0, table: 0 } }
}

const key = new PluginKey<DecorationSet>('figureNumbers')

/** Shows the numbers that pictures and tables will have in print, and keeps their names apart. */
export function figureNumbers(board: CountBoard) {
  return Extension.create({
    name: 'figureNumbers',
    addProseMirrorPlugins: () => [numbersPlugin(board)],
  })
}

/** Something was counted anew in the texts before. */
export function showCounts(board: CountBoard, before: FigureCounts): void {
  const isSame = before.picture === board.before.picture && before.table === board.before.table
  board.before = before
  const { view } = board
  if (isSame || !view || view.isDestroyed || view.composing) return
  view.dispatch(view.state.tr.setMeta(key, true))
}

function numbersPlugin(board: CountBoard): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => numbersIn(doc, board.before),
      apply: (tr, shown) =>
        tr.docChanged || tr.getMeta(key) ? numbersIn(tr.doc, board.before) : shown,
    },
    props: { decorations: state => key.getState(state) ?? null },
    appendTransaction: (transactions, _, state) =>
      transactions.some(tr => tr.docChanged) ? withoutTwins(state) : null,
    view: view => {
      board.view = view
      return {
        destroy: () => {
          if (board.view === view) board.view = null
        },
      }
    },
  })
}

function numbersIn(doc: Node, before: FigureCounts): DecorationSet {
  const counts = { ...before }
  const decorations: Decoration[] = []
  doc.forEach((node, offset) => {
    const kind = node.type.name
    if ((kind !== 'picture' && kind !== 'table') || !isCounted(node)) return
    counts[kind] += 1
    const spec = { figureLabel: figureLabel(kind, counts[kind]) }
    decorations.push(Decoration.node(offset, offset + node.nodeSize, {}, spec))
  })
  return DecorationSet.create(doc, decorations)
}

function isCounted({ type, attrs }: Node): boolean {
  const block = { type: type.name, attrs } as RichBlock
  return isFigure(block) && captionOf(block) !== ''
}

/** A copy of a picture is another one: references mean the first. */
function withoutTwins({ doc, tr }: EditorState): Transaction | null {
  const known = new Set<string>()
  doc.forEach(({ attrs }, offset) => {
    if (typeof attrs.id !== 'string') return
    if (known.has(attrs.id)) tr.setNodeAttribute(offset, 'id', null)
    known.add(attrs.id)
  })
  return tr.docChanged ? tr : null
}
