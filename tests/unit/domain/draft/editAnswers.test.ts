import { expect, test } from 'vitest'
import {
  answeredCount,
  answersOf,
  frameFor,
  giveBack,
  takeOver,
  writeAnswer,
} from '#shared/domain/draft/editAnswers'
import { doneFrame, plannedFrame } from '#shared/domain/draft/frames'
import { maxTaken } from '#shared/domain/draft/limits'
import type { TextOf } from '#shared/domain/editText'
import { Taken } from '#shared/schema/answers'
import { RequirementId, SectionId } from '#shared/schema/campaign'
import { Dossier } from '#shared/schema/dossier'
import { aCampaign } from '../../../builders/aCampaign.ts'
import { aDossier } from '../../../builders/aDossier.ts'

const of: TextOf = { list: 'narratives', id: RequirementId.parse('c1-r1') }
const fact = (id: string) => Taken.parse({ kind: 'fact', id })

test('an answer is kept under its point, and the dossier stays valid', () => {
  const dossier = takeOver(
    writeAnswer(aDossier(), of, 'problem', '灯不亮'),
    of,
    'often',
    fact('f1'),
  )

  expect(answersOf(dossier, of)).toEqual({
    problem: { text: '灯不亮', taken: [] },
    often: { text: '', taken: [fact('f1')] },
  })
  expect(answeredCount(doneFrame, answersOf(dossier, of))).toBe(2)
  expect(Dossier.parse(dossier)).toEqual(dossier)
})

test('an emptied answer leaves nothing behind', () => {
  const empty = aDossier()
  const written = writeAnswer(empty, of, 'problem', '灯')
  const taken = takeOver(empty, of, 'often', fact('f1'))

  expect(writeAnswer(written, of, 'problem', '').answers).toEqual(empty.answers)
  expect(giveBack(taken, of, 'often', fact('f1')).answers).toEqual(empty.answers)
})

test('nothing is taken over twice, no more than fits, and no change is no edit', () => {
  const full = Array.from({ length: maxTaken }, (_, index) => fact(`f${index}`)).reduce(
    (dossier, taken) => takeOver(dossier, of, 'often', taken),
    aDossier(),
  )

  expect(answersOf(full, of).often?.taken).toHaveLength(maxTaken)
  expect(takeOver(full, of, 'often', fact('f0'))).toBe(full)
  expect(takeOver(full, of, 'often', fact('more'))).toBe(full)
  expect(giveBack(full, of, 'problem', fact('f0'))).toBe(full)
  expect(writeAnswer(full, of, 'problem', '')).toBe(full)
})

test('answers for the summary are kept apart from those for the plan', () => {
  const summary: TextOf = { list: 'summary', id: SectionId.parse('s1') }
  const dossier = writeAnswer(aDossier(), summary, 'deed', '修灯')

  expect(answersOf(dossier, summary)).toEqual({ deed: { text: '修灯', taken: [] } })
  expect(answersOf(dossier, { ...summary, list: 'plan' })).toEqual({})
  expect(Dossier.parse(dossier)).toEqual(dossier)
})

test('the summary is asked for what was done, but for the next year', () => {
  const { planSections, summarySections, criteria } = aCampaign()
  const [plan, section, demand] = [
    planSections[0],
    summarySections[0],
    criteria[0]?.requirements[0],
  ]
  if (!plan || !section || !demand) throw new Error('the campaign lacks a place')

  expect(frameFor(plan)).toBe(plannedFrame)
  expect(frameFor(demand)).toBe(doneFrame)
  expect(frameFor(section)).toBe(doneFrame)
  expect(frameFor({ ...section, draws: ['next'] })).toBe(plannedFrame)
})
