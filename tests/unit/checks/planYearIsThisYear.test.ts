import { expect, test } from 'vitest'
import { planYearIsThisYear } from '#shared/checks/planYearIsThisYear'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { marked, markedIn } from './checked.ts'

const plan = (text: string) => aDossier({ plan: { p1: prose(text) } })

test('finds last year where the plan looks ahead', () => {
  const old = '力争2025年入选，2025年目标是达标，2025年5月31日前报送。'

  expect(markedIn(planYearIsThisYear, plan(old))).toEqual([
    '力争2025年',
    '2025年目标',
    '2025年5月31日前',
  ])
})

test('leaves looking back and this year alone', () => {
  const right = '2025年处理工单3718件，2025年实绩如下。力争2026年入选，2026年5月31日前报送。'

  expect(markedIn(planYearIsThisYear, plan(right))).toEqual([])
  expect(marked(planYearIsThisYear, '力争2025年入选')).toEqual([])
})
