import { expect, test } from 'vitest'
import { factsAreReferenced } from '#shared/checks/factsAreReferenced'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, type Part, saying } from '../../builders/aFact.ts'
import { checked } from './checked.ts'

const facts = [aFact(), aFact({ id: 'days', name: '办结时限', value: '5', unit: '日' })]
const found = (...parts: readonly Part[]) =>
  checked(factsAreReferenced, aDossier({ facts, narratives: { 'c1-r1': saying(...parts) } })).map(
    ({ span }) => `${span?.from}-${span?.to} ${span?.found}`,
  )

test('finds a number that looks like a fact, at its place', () => {
  expect(found('满意的占98.6%。')).toEqual(['4-9 98.6%'])
  expect(found('由', { fact: 'satisfied' }, '可见，98.6%不易。')).toEqual(['5-10 98.6%'])
})

test('needs the name beside a number that is one of many', () => {
  expect(found('办结时限为5日。')).toEqual(['5-7 5日'])
  expect(found('每月5日例会，6月5日动员，累计15日。')).toEqual([])
})

test('is silent about references and about parts of longer numbers', () => {
  expect(found('满意率', { fact: 'satisfied' }, '，另有198.6%。')).toEqual([])
})
