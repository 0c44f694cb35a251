import type { Answer, Answers, PointId, Taken } from '../../schema/answers.ts'
import type { Requirement, Section, SummarySection } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { TextOf } from '../editText.ts'
import { doneFrame, type Frame, plannedFrame, pointsOf } from './frames.ts'
import { maxTaken } from './limits.ts'

/** What a draft is asked for. */
export type Draftable = Section | SummarySection | Requirement

/** A plan, and what the summary says of the next year, is about what will be done. */
export function frameFor(asked: Draftable): Frame {
  if ('minEvidence' in asked) return doneFrame
  return 'draws' in asked && !asked.draws.includes('next') ? doneFrame : plannedFrame
}

const none: Answers = {}
const unanswered: Answer = { text: '', taken: [] }

/** The same object as long as no answer changed. */
export function answersOf({ answers }: Dossier, of: TextOf): Answers {
  return (of.list === 'narratives' ? answers.narratives[of.id] : answers[of.list][of.id]) ?? none
}

export function writeAnswer(dossier: Dossier, of: TextOf, point: PointId, text: string): Dossier {
  return withAnswer(dossier, of, point, answer => ({ ...answer, text }))
}

/** Nothing is taken over twice, and no more than the schema allows. */
export function takeOver(dossier: Dossier, of: TextOf, point: PointId, taken: Taken): Dossier {
  return withAnswer(dossier, of, point, answer =>
    answer.taken.length >= maxTaken || answer.taken.some(other => isSame(other, taken))
      ? answer
      : { ...answer, taken: [...answer.taken, taken] },
  )
}

export function giveBack(dossier: Dossier, of: TextOf, point: PointId, taken: Taken): Dossier {
  return withAnswer(dossier, of, point, answer => ({
    ...answer,
    taken: answer.taken.filter(other => !isSame(other, taken)),
  }))
}

export function isSame(one: Taken, other: Taken): boolean {
  return one.kind === other.kind && one.id === other.id
}

/** How many points of the frame have an answer. */
export function answeredCount(frame: Frame, answers: Answers): number {
  return pointsOf(frame).filter(({ id }) => isAnswered(answers[id])).length
}

export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.text.trim() !== '' || answer.taken.length > 0)
}

/** An empty answer is not kept, so that “nothing answered” has one form only. */
function withAnswer(
  dossier: Dossier,
  of: TextOf,
  point: PointId,
  change: (answer: Answer) => Answer,
): Dossier {
  const before = answersOf(dossier, of)
  const old = before[point] ?? unanswered
  const answer = change(old)
  if (answer === old || (answer.text === old.text && answer.taken.length === old.taken.length)) {
    return dossier
  }
  const { [point]: _replaced, ...others } = before
  const isEmpty = answer.text === '' && answer.taken.length === 0
  const answers: Answers = isEmpty ? others : { ...others, [point]: answer }
  const { [of.id]: _before, ...rest } = dossier.answers[of.list] as Record<string, Answers>
  const list = Object.keys(answers).length > 0 ? { ...rest, [of.id]: answers } : rest
  return { ...dossier, answers: { ...dossier.answers, [of.list]: list } }
}
