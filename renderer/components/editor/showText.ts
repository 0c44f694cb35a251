import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** Marks a transaction that only shows what was changed elsewhere. */
export const fromOutside = 'fromOutside'

/** Replaces the whole text by another, touching only what differs, so that the cursor stays. */
export function showText(view: EditorView, next: Node): void {
  const { doc } = view.state
  const start = doc.content.findDiffStart(next.content)
  const ends = doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return
  // Repeated letters let both searches run past each other.
  const overlap = start - Math.min(ends.a, ends.b)
  const shift = Math.max(0, overlap)
  const tr = view.state.tr.replace(start, ends.a + shift, next.slice(start, ends.b + shift))
  view.dispatch(tr.setMeta(fromOutside, true))
}
