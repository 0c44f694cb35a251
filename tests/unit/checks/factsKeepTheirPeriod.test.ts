import { expect, test } from 'vitest'
import { factsKeepTheirPeriod } from '#shared/checks/factsKeepTheirPeriod'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, type Part, saying } from '../../builders/aFact.ts'
import { checked } from './checked.ts'

const value = { fact: 'satisfied' }
const before = { fact: 'satisfied', part: 'before' } as const
const found = (period: string, ...parts: readonly Part[]) =>
  checked(
    factsKeepTheirPeriod,
    aDossier({ facts: [aFact({ period })], narratives: { 'c1-r1': saying(...parts) } }),
  ).map(({ text }) => text)

test('names the year of the sentence and the period of the fact', () => {
  expect(found('2026年9月', '2025年，满意率达', value, '。')).toEqual([
    '这句说的是2025年，引用的“群众满意率”是2026年9月的数，请核对',
  ])
})

test('goes by the year named last', () => {
  expect(found('2026年', '与2025年相比，2026年满意率达', value)).toEqual([])
  expect(found('2026年', '2026年不同于2025年，满意率', value)).toHaveLength(1)
})

test('knows a period of several years', () => {
  expect(found('2024年6月至2026年10月', '2025年满意率', value)).toEqual([])
  expect(found('2025年', '2024年6月至2026年10月，满意率', value)).toEqual([])
})

test('leaves the value before, and sentences without a year, alone', () => {
  expect(found('2026年', '2023年是', before, '。')).toEqual([])
  expect(found('2026年', '2023年才起步。现在满意率', value)).toEqual([])
  expect(found('每年', '2023年是', value)).toEqual([])
})
