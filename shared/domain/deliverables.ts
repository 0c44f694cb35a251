import type { Campaign, Deliverable } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { dateIn, daysBetween } from './dates.ts'

/** The deliverables that can be composed: a summary needs sections to be written under. */
export function composable({ deliverables, summarySections }: Campaign): readonly Deliverable[] {
  return deliverables.filter(({ id }) => id !== 'summary' || summarySections.length > 0)
}

export type Due = {
  readonly deliverable: Deliverable
  readonly dueOn: string
  /** Negative when it is over. */
  readonly daysLeft: number
}

/** What this dossier owes, by its tier, in the order of the deadlines. */
export function dues(dossier: Dossier, today: string): readonly Due[] {
  return dossier.campaign.deliverables
    .filter(deliverable => deliverable.tiers.includes(dossier.tier))
    .map(deliverable => {
      const dueOn = dateIn(dossier.year, deliverable.due)
      return { deliverable, dueOn, daysLeft: daysBetween(today, dueOn) }
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** In December, and ever after, the next year may be begun. */
export function isYearEnding({ year }: Dossier, today: string): boolean {
  return today >= `${year}-12-01`
}

/** Days before its deadline from which a missing summary is worth a word. */
const summaryAhead = 60

export function isSummaryTime(dossier: Dossier, today: string): boolean {
  const due = dues(dossier, today).find(({ deliverable }) => deliverable.id === 'summary')
  return due !== undefined && due.daysLeft <= summaryAhead
}

/** Sums up the time left: “还有 12 天”, “就是今天”, “已过 3 天”. */
export function daysText(days: number): string {
  if (days > 0) return `还有 ${days} 天`
  return days === 0 ? '就是今天' : `已过 ${-days} 天`
}
