import { expect, test } from 'vitest'
import { evidenceIsSufficient } from '#shared/checks/evidenceIsSufficient'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const campaign = aCampaign({ minEvidence: 2 })

test('says how many pieces are missing; one piece may serve several requirements', () => {
  const evidence = [aPdf(['c1-r1', 'c1-r2']), aPdf('c1-r1')]

  expect(said(evidenceIsSufficient, aDossier({ campaign, evidence }))).toEqual([
    '标准一 · 要求二：还缺 1 份证明材料',
    '标准二 · 要求三：还缺 2 份证明材料',
    '标准二 · 要求四：还缺 2 份证明材料',
  ])
})
