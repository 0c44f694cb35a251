import { expect, test } from 'vitest'
import { paragraphsAreNotAlike } from '#shared/checks/paragraphsAreNotAlike'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const one =
  '接到报修先问清地点、现象和家中特殊情况，再就近派车，班组到场先看井、后看户，查清上下游各两座检查井，管径二百毫米以上的一律做内窥检测，录像留存两年备查。'
const touchedUp = one.replace('就近派车', '按片区派车').replace('两年', '三年')
const other =
  '城东产业园四十六家企业和班组结成对子，暴雨预警提前一天通知到人，移动泵车前置到园区东门，园区雨水干管每年汛前清淤一次，企业照常开工，没有一家因为积水停产。'

test('finds a paragraph that was copied and touched up', () => {
  const narratives = { 'c1-r1': prose(one), 'c1-r2': prose(touchedUp) }

  expect(said(paragraphsAreNotAlike, aDossier({ narratives }))).toEqual([
    '标准一 · 要求二：这一段和“标准一 · 要求一”里的一段大半相同',
  ])
})

test('leaves different paragraphs alone, and equal ones to another rule', () => {
  const narratives = { 'c1-r1': prose(one, other), 'c1-r2': prose(one) }

  expect(said(paragraphsAreNotAlike, aDossier({ narratives }))).toEqual([])
})
