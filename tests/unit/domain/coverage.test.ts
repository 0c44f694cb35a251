import { expect, test } from 'vitest'
import { coverageAdvice, coverageOf } from '#shared/domain/coverage'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'

const photo = (supports: string) => aPicture(supports, { kind: 'photo' })
const award = (supports: string) => aPdf(supports, { kind: 'award' })

test('a demand reaches the rungs of its text and of its evidence, weakest first', () => {
  const dossier = aDossier({
    narratives: { 'c1-r1': prose('做了什么。') },
    evidence: [award('c1-r1'), photo('c1-r1')],
  })

  const [first, second] = coverageOf(dossier)[0]?.demands ?? []

  expect(first?.reached).toEqual(['statement', 'photo', 'award'])
  expect(first?.evidence).toHaveLength(2)
  expect(second?.reached).toEqual([])
  expect(second?.missing).toBe(1)
})

test('a fact with a value before and a source is a comparison', () => {
  const source = { kind: 'evidence', evidence: 'e', page: 1 } as const
  const fact = { id: 'f', name: '时限', value: '2', unit: '日', period: '' }
  const text = {
    type: 'doc' as const,
    content: [
      {
        type: 'paragraph' as const,
        content: [{ type: 'fact' as const, attrs: { fact: 'f', part: 'value' as const } }],
      },
    ],
  }
  const reached = (before: string) =>
    coverageOf(aDossier({ facts: [{ ...fact, before, source }], narratives: { 'c1-r1': text } }))[0]
      ?.demands[0]?.reached

  expect(reached('5')).toEqual(['statement', 'comparison'])
  expect(reached('')).toEqual(['statement'])
})

test('a criterion that nobody else vouches for is said once, the weakest ground first', () => {
  const dossier = aDossier({
    narratives: { 'c1-r1': prose('做了。'), 'c1-r2': prose('做了。') },
    evidence: [photo('c1-r1'), photo('c1-r2'), award('c2-r1')],
  })

  expect(coverageAdvice(dossier, 5).map(({ text }) => text)).toEqual([
    '第 1 条“标准一”只有自述和照片，缺第三方',
    '第 2 条“要求四”还没有材料',
  ])
})

test('nothing is advised when somebody else vouches for every demand', () => {
  const evidence = ['c1-r1', 'c1-r2', 'c2-r1', 'c2-r2'].map(award)

  expect(coverageAdvice(aDossier({ evidence }), 5)).toEqual([])
})
