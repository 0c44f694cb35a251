import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Span } from '#shared/domain/span'

/** Words to underline, and why. */
export type TextMark = {
  readonly span: Span
  readonly gravity: 'blocker' | 'warning' | 'hint'
  readonly reason: string
  /** Where the rule comes from. */
  readonly source: string
  /** Other words that would mend it. */
  readonly repair: string | undefined
}

/** A mark that somebody wants to know more about, and where it stands now. */
export type OpenMark = {
  readonly mark: TextMark
  readonly from: number
  readonly to: number
  /** By keyboard the focus goes to what can be done about it; by mouse one can write on. */
  readonly byKeyboard: boolean
}

/** What the marks of one editor share with the outside; the view comes and goes with the page. */
export type MarkBoard = {
  view: EditorView | null
  marks: readonly TextMark[]
  open: (mark: OpenMark | null) => void
  nothing: () => void
}

export function markBoard(): MarkBoard {
  return { view: null, marks: [], open: () => {}, nothing: () => {} }
}

const key = new PluginKey<DecorationSet>('marks')

/**
 * Underlines words. The marks come from outside a while after the last keystroke;
 * until then they move with the text, and where the text was changed they go.
 */
export const marksExtension = (board: MarkBoard) =>
  Extension.create({
    name: 'marks',
    addProseMirrorPlugins: () => [marksPlugin(board)],
  })

/** ProseMirror reads the last letters of a composition a moment after its end. */
const settleAfter = 60

function marksPlugin(board: MarkBoard): Plugin<DecorationSet> {
  const showLater = () => void setTimeout(() => showMarks(board), settleAfter)
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) =>
        (tr.getMeta(key) as DecorationSet | undefined) ?? shown.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: state => key.getState(state) ?? null,
      handleClick: (view, at) => {
        const found = markAt(view.state, at)
        if (found) board.open({ ...found, byKeyboard: false })
        return false
      },
      handleKeyDown: (view, event) => {
        if (event.key !== 'F8') return false
        openNext(board, view, event.shiftKey ? -1 : 1)
        return true
      },
      handleDOMEvents: { compositionend: showLater },
    },
    view: view => {
      board.view = view
      showLater()
      return {
        // What is said of words that are being changed may no longer be true.
        update: (_, before) => {
          if (view.state.doc !== before.doc) board.open(null)
        },
        destroy: () => {
          if (board.view === view) board.view = null
        },
      }
    },
  })
}

/** Not while an input method is at work: the page under it must not change. */
export function showMarks({ view, marks }: MarkBoard): void {
  if (!view || view.isDestroyed || view.composing) return
  const { doc } = view.state
  const lines = linePositions(doc)
  const decorations = marks.flatMap(mark => {
    const { span, gravity, reason } = mark
    const range = rangeOf(doc, lines, span)
    const marked = { class: 'finding', 'data-gravity': gravity, title: reason }
    return range ? [Decoration.inline(range.from, range.to, marked, { mark })] : []
  })
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, decorations)))
}

type Found = { readonly mark: TextMark; readonly from: number; readonly to: number }

function found({ from, to, spec }: Decoration): Found {
  return { from, to, mark: (spec as { readonly mark: TextMark }).mark }
}

/** The shortest one: a long one marks a whole paragraph. */
function markAt(state: EditorState, at: number): Found | null {
  const marks = (key.getState(state)?.find(at, at) ?? []).map(found)
  return marks.sort((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null
}

/** Leads to the next mark from where the cursor is. Goes round: after the last comes the first. */
export function openNext(board: MarkBoard, view: EditorView, by: 1 | -1): void {
  const marks = (key.getState(view.state)?.find() ?? [])
    .map(found)
    .sort((one, other) => one.from - other.from || other.to - one.to)
  const { from } = view.state.selection
  const next =
    by > 0
      ? (marks.find(mark => mark.from > from) ?? marks[0])
      : (marks.findLast(mark => mark.from < from) ?? marks.at(-1))
  if (!next) {
    board.nothing()
    return
  }
  const selection = TextSelection.create(view.state.doc, next.from, next.to)
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  board.open({ ...next, byKeyboard: true })
}

/** Selects the words and brings them into view; the line, when there are no words. */
export function seekSpan({ view }: MarkBoard, span: Span): void {
  if (!view || view.isDestroyed) return
  const { doc } = view.state
  const lines = linePositions(doc)
  const range = rangeOf(doc, lines, span)
  const line = lines[span.block]
  if (range) {
    const selection = TextSelection.create(doc, range.from, range.to)
    view.dispatch(view.state.tr.setSelection(selection))
  }
  if (line === undefined) return
  view.focus()
  const { node } = view.domAtPos(range ? range.from : Math.min(line, doc.content.size))
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}

/** Where each line of shared/domain/lines.ts begins; a caption is no text of the editor. */
function linePositions(doc: Node): readonly number[] {
  const positions: number[] = []
  doc.descendants((node, at) => {
    const isCaptioned = node.type.name === 'picture' || node.attrs.caption
    if (node.isTextblock || isCaptioned) positions.push(at + 1)
    return !node.isTextblock
  })
  return positions
}

function rangeOf(
  doc: Node,
  lines: readonly number[],
  { block, from, to, found }: Span,
): { readonly from: number; readonly to: number } | null {
  const start = lines[block]
  if (start === undefined || from === to || start + to > doc.content.size) return null
  const $start = doc.resolve(start)
  if (!$start.parent.isTextblock || to > $start.parent.content.size) return null
  const stands = $start.parent.textBetween(from, to, '', leaf => (leaf.isText ? '' : '\n'))
  const isSame = stands === found.replace(/[\uFFFC\uE000\uE001]/g, '\n')
  return isSame ? { from: start + from, to: start + to } : null
}
