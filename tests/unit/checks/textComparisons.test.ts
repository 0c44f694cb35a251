import { expect, test } from 'vitest'
import { newChecker } from '#shared/checks/incremental'
import { paragraphsAreNotAlike } from '#shared/checks/paragraphsAreNotAlike'
import { paragraphsAreNotRepeated } from '#shared/checks/paragraphsAreNotRepeated'
import { aDossier, prose } from '../../builders/aDossier.ts'

const one =
  '接到报修先问清地点、现象和家中特殊情况，再就近派车，班组到场先看井、后看户，查清上下游各两座检查井，管径二百毫米以上的一律做内窥检测，录像留存两年备查。'
const touchedUp = one.replace('就近派车', '按片区派车').replace('两年', '三年')

test('what is like the second of two equal paragraphs is found by the first of them', () => {
  const dossier = aDossier({ narratives: { 'c1-r1': prose(one, one), 'c1-r2': prose(touchedUp) } })
  const check = newChecker([paragraphsAreNotAlike, paragraphsAreNotRepeated])
  const found = check({ dossier, campaign: dossier.campaign, today: '2026-11-01' })

  expect(found.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
    'paragraphsAreNotAlike 标准一 · 要求二',
    'paragraphsAreNotRepeated 标准一 · 要求一',
  ])
})

test('a second one that follows what is like it is found too', () => {
  const narratives = { 'c1-r1': prose(one, touchedUp, one) }
  const dossier = aDossier({ narratives })
  const found = paragraphsAreNotAlike({ dossier, campaign: dossier.campaign, today: '2026-11-01' })

  expect(found.map(({ span }) => span?.block)).toEqual([1, 2])
})
