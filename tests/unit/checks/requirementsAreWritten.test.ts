import { expect, test } from 'vitest'
import { requirementsAreWritten } from '#shared/checks/requirementsAreWritten'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const campaign = aCampaign({ words: { min: 10, max: 20 } })

test('names criterion and requirement, and what is wrong with the length', () => {
  const narratives = {
    'c1-r1': prose('字'.repeat(12)),
    'c1-r2': prose('字'.repeat(5)),
    'c2-r1': prose('字'.repeat(30)),
  }

  expect(said(requirementsAreWritten, aDossier({ campaign, narratives }))).toEqual([
    '标准一 · 要求二：只有 5 字，至少 10 字为宜',
    '标准二 · 要求三：已有 30 字，超过 20 字的要求',
    '标准二 · 要求四：这一项要求还没有动笔',
  ])
})
