import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { doneFrame, type Frame, plannedFrame, pointsOf } from '#shared/domain/draft/frames'
import { questionsFor } from '#shared/domain/draft/questionsFor'
import { requirementsOf } from '#shared/domain/requirements'
import { readCampaign } from '#shared/schema/readCampaign'

const file = resolve(import.meta.dirname, '../../../../assets/campaigns/zhujian-2013.json')
const notice = readCampaign(JSON.parse(readFileSync(file, 'utf8')))

const asked = (frame: Frame, questions: readonly string[]) =>
  pointsOf(frame).flatMap(({ id }) => questionsFor(frame, id, questions))

test.each([
  ...requirementsOf(notice).map(({ title, questions }) => ({ title, questions, frame: doneFrame })),
  ...notice.planSections.map(({ title, questions }) => ({ title, questions, frame: plannedFrame })),
])('every question of $title is asked once on the way', ({ questions, frame }) => {
  expect(asked(frame, questions).toSorted()).toEqual(questions.toSorted())
})

test('questions stand where they help', () => {
  const questions = ['原来是多少，现在是多少？', '从哪天起？', '谁能作证？', '用了什么办法？']
  expect(questionsFor(doneFrame, 'figures', questions)).toEqual(['原来是多少，现在是多少？'])
  expect(questionsFor(doneFrame, 'since', questions)).toEqual(['从哪天起？'])
  expect(questionsFor(doneFrame, 'witness', questions)).toEqual(['谁能作证？'])
  expect(questionsFor(doneFrame, 'deed', questions)).toEqual(['用了什么办法？'])
})
