import { expect, test } from 'vitest'
import { noticeIsNotOnlyRestated } from '#shared/checks/noticeIsNotOnlyRestated'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { markedIn } from './checked.ts'

const summary = '落实市里的重点工作有新招，服务想法新、内容实、方式活、效能高，对民生有看得见的帮助'
const [first, ...others] = aCampaign().criteria
const campaign = aCampaign({ criteria: first ? [{ ...first, summary }, ...others] : [] })
const marks = (text: string) =>
  markedIn(noticeIsNotOnlyRestated, aDossier({ campaign, narratives: { 'c1-r1': prose(text) } }))

test('finds a paragraph made of the wording of the activity', () => {
  const echo = '我处落实市里的重点工作有新招，服务想法新、内容实、方式活、效能高。'

  expect(marks(echo)).toEqual([echo])
})

test('leaves what the unit did alone', () => {
  expect(marks('2026年7月3日夜，班组连处37处积水，没有一处超时，城东产业园照常开工。')).toEqual([])
})
