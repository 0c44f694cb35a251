import { useEffect } from 'react'
import type { Span } from '#shared/domain/span'
import { type MarkBoard, seekSpan, showMarks, type TextMark } from './marks.ts'

/** The words that a visit is about; `visit` grows, so that the same words can be asked for again. */
export type Sought = { readonly span: Span; readonly visit: number }

/** Time for the place around the text to find its own position first. */
const settleAfter = 80

export function useMarks(
  board: MarkBoard,
  marks: readonly TextMark[],
  sought: Sought | null,
): void {
  useEffect(() => {
    board.marks = marks
    showMarks(board)
  }, [board, marks])
  const visit = sought?.visit
  const span = sought?.span
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit asks again for the same words
  useEffect(() => {
    if (!span) return
    const timer = setTimeout(() => seekSpan(board, span), settleAfter)
    return () => clearTimeout(timer)
  }, [board, span, visit])
}
