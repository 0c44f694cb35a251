import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import type { Span } from '#shared/domain/span'
import { seekSpan, showMarks, type TextMark } from './marks.ts'

/** The words that a visit is about; `visit` grows, so that the same words can be asked for again. */
export type Sought = { readonly span: Span; readonly visit: number }

/** Time for the place around the text to find its own position first. */
const settleAfter = 60

export function useMarks(editor: Editor, marks: readonly TextMark[], sought: Sought | null): void {
  useEffect(() => {
    const show = () => showMarks(editor.view, marks)
    show()
    // What was held back while an input method was at work is shown when it is done.
    const later = () => void setTimeout(show, settleAfter)
    const { dom } = editor.view
    dom.addEventListener('compositionend', later)
    return () => dom.removeEventListener('compositionend', later)
  }, [editor, marks])
  const visit = sought?.visit
  const span = sought?.span
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit asks again for the same words
  useEffect(() => {
    if (!span) return
    const timer = setTimeout(() => {
      if (!editor.isDestroyed) seekSpan(editor.view, span)
    }, settleAfter)
    return () => clearTimeout(timer)
  }, [editor, span, visit])
}
