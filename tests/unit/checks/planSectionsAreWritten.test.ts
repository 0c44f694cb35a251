import { expect, test } from 'vitest'
import { planSectionsAreWritten } from '#shared/checks/planSectionsAreWritten'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { checked, said } from './checked.ts'

const campaign = aCampaign({ words: { min: 10, max: 20 } })

test('a required section without text must be written', () => {
  const dossier = aDossier({ campaign, plan: { p1: prose('字'.repeat(15)) } })

  expect(checked(planSectionsAreWritten, dossier)).toMatchObject([
    { severity: 'blocker', at: { kind: 'plan', section: 'p2' }, concerns: ['plan'] },
  ])
})

test('says how much is written when it is too little or too much', () => {
  const plan = { p1: prose('字'.repeat(9)), p2: prose('字'.repeat(21)) }

  expect(said(planSectionsAreWritten, aDossier({ campaign, plan }))).toEqual([
    '方案第一节：只有 9 字，至少 10 字为宜',
    '方案第二节：已有 21 字，超过 20 字的要求',
  ])
})
