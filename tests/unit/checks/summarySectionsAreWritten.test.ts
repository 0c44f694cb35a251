import { expect, test } from 'vitest'
import { summarySectionsAreWritten } from '#shared/checks/summarySectionsAreWritten'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { checked, said } from './checked.ts'

const campaign = aCampaign({ words: { min: 10, max: 20 } })

test('asks for a summary when its deadline comes near, not before', () => {
  const dossier = aDossier({ campaign, summary: { s1: prose('字'.repeat(15)) } })

  expect(checked(summarySectionsAreWritten, dossier, '2026-06-01')).toEqual([])
  expect(checked(summarySectionsAreWritten, dossier, '2026-12-01')).toMatchObject([
    { severity: 'blocker', at: { kind: 'summary', section: 's2' }, concerns: ['summary'] },
  ])
})

test('says how much is written when it is too little or too much', () => {
  const summary = { s1: prose('字'.repeat(9)), s2: prose('字'.repeat(21)) }

  expect(said(summarySectionsAreWritten, aDossier({ campaign, summary }))).toEqual([
    '总结 · 总结第一节：只有 9 字，至少 10 字为宜',
    '总结 · 总结第二节：已有 21 字，超过 20 字的要求',
  ])
})
