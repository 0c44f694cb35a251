import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { fromOutside } from './showText.ts'

/** What a reference stands for. A sign asks for the first two: @ cites evidence, # puts a fact in. */
export type ReferenceKind = 'citation' | 'fact' | 'figure'

/** “@抢修” or “#满意率” before the cursor: the wish to refer to something. */
export type ReferenceQuery = {
  readonly kind: ReferenceKind
  readonly from: number
  readonly to: number
  readonly words: string
}

/** How the pop-up list follows the editor; set while it is shown. */
export type QueryListener = {
  changed: (query: ReferenceQuery | null, view: EditorView) => void
  /** Whether the key was meant for the list. */
  pressed: (event: KeyboardEvent) => boolean
}

type Known = { readonly query: ReferenceQuery | null; readonly dismissedAt: number | null }
const key = new PluginKey<Known>('referenceQuery')

/** Neither a@b.cn nor 3#楼 is a wish; what follows may be Chinese, a number, no space. */
const pattern = /(?:^|[^A-Za-z0-9._-])(([@＠#＃])([^\s@＠#＃，。；]{0,20}))$/u

function queryIn({ selection }: EditorState): ReferenceQuery | null {
  const { $from, empty } = selection
  if (!empty || !$from.parent.isTextblock) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const [, wish, sign = '', words = ''] = pattern.exec(before) ?? []
  if (wish === undefined) return null
  const kind = '@＠'.includes(sign) ? 'citation' : 'fact'
  return { kind, from: $from.pos - wish.length, to: $from.pos, words }
}

export function referenceQueryExtension(listener: QueryListener) {
  return Extension.create({
    name: 'referenceQuery',
    // Enter and the arrows belong to the list before they belong to the text.
    priority: 1000,
    addProseMirrorPlugins: () => [queryPlugin(listener)],
  })
}

function queryPlugin(listener: QueryListener): Plugin<Known> {
  return new Plugin<Known>({
    key,
    state: { init: () => ({ query: null, dismissedAt: null }), apply: nextKnown },
    view: () => ({
      update: (view, old) => {
        const query = key.getState(view.state)?.query ?? null
        if (query !== (key.getState(old)?.query ?? null)) listener.changed(query, view)
      },
    }),
    props: {
      handleKeyDown(view, event) {
        if (!key.getState(view.state)?.query || view.composing || event.isComposing) return false
        return listener.pressed(event)
      },
    },
  })
}

function nextKnown(tr: Transaction, known: Known, _old: EditorState, state: EditorState): Known {
  const dismissed = tr.getMeta(key) as number | undefined
  const dismissedAt = dismissed ?? (known.dismissedAt && tr.mapping.map(known.dismissedAt))
  // Only typing opens the list; walking past an old sign does not.
  const isTyped = tr.docChanged && !tr.getMeta(fromOutside) && !tr.getMeta('paste')
  const query = isTyped || known.query !== null ? queryIn(state) : null
  if (query?.from === dismissedAt) return { query: null, dismissedAt }
  return { query, dismissedAt: query ? null : dismissedAt }
}

export function dismissQuery(view: EditorView, { from }: ReferenceQuery): void {
  view.dispatch(view.state.tr.setMeta(key, from))
}

/** Puts a reference at the cursor, in place of the wish for it when there is one. */
export function insertReference(
  view: EditorView,
  node: Node | undefined,
  query: ReferenceQuery | null,
  tr = view.state.tr,
): void {
  if (!node) return
  const { selection } = view.state
  const { from, to } = query ?? { from: selection.to, to: selection.to }
  view.dispatch(tr.replaceWith(from, to, node).scrollIntoView())
  view.focus()
}
