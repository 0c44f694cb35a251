import { create } from 'zustand'
import type { NoticeReading } from '#shared/notice/model'
import { begun, type Change, changed, type Review } from './review.ts'

type Step = 0 | 1 | 2

/** What lies on the table; it stays when the page is closed and opened again. */
export const useDesk = create<{ readonly review: Review | null; readonly step: Step }>(() => ({
  review: null,
  step: 0,
}))

export function beginReview(reading: NoticeReading): void {
  useDesk.setState({ review: begun(reading), step: 1 })
}

export function changeReview(change: Change): void {
  useDesk.setState(({ review }) => ({ review: review && changed(review, change) }))
}

export function setStep(step: Step): void {
  useDesk.setState({ step })
}
