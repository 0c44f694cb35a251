import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giveMark, takeAllMarksBack, takeMarkBack } from '#shared/domain/marks'
import { strengths } from '#shared/domain/strength'
import { pointShares, scoreOf } from '#shared/rehearsal/score'
import { RequirementId } from '#shared/schema/campaign'
import type { Dossier, Evidence } from '#shared/schema/dossier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { aSample } from '../../builders/aSample.ts'
import { askedOf } from './asked.ts'

const kinds = strengths.map(strength => ({
  id: strength,
  title: strength,
  help: '',
  strength,
  lasts: false,
}))
const limits = { min: 20, max: 60 }
const campaign = aCampaign({ evidenceKinds: kinds, words: limits, minEvidence: 2 })
const ids = ['c1-r1', 'c1-r2', 'c2-r1', 'c2-r2']

const score = (dossier: Dossier) => scoreOf(dossier, askedOf(dossier))
const first = (dossier: Dossier) => score(dossier).criteria[0]?.demands[0]
const good = '2026年1至10月，维修班为居民换灯1126盏，比2025年多210盏，满意。'

test('text, number of proofs, their strength and open questions make the mark', () => {
  const dossier = aDossier({
    campaign,
    narratives: { 'c1-r1': prose(good) },
    evidence: [aPdf('c1-r1', { kind: 'press' })],
  })

  // 40 + 20 × ½ + 30 × 5⁄6 + 10 of 100, of 25 points.
  expect(first(dossier)).toMatchObject({ points: 25, proposed: 21.3, counted: 21.3 })
})

test('a text too short counts in proportion, one too long three quarters, none nothing', () => {
  const proved = [aPdf('c1-r1', { kind: 'award' }), aPdf('c1-r1', { kind: 'award' })]
  const proposed = (...text: readonly string[]) =>
    first(aDossier({ campaign, evidence: proved, narratives: { 'c1-r1': prose(...text) } }))

  expect(proposed('灯'.repeat(10))?.grounds.text).toBe(0.5)
  expect(proposed('灯'.repeat(61))?.grounds.text).toBe(0.75)
  expect(proposed('')?.proposed).toBe(0)
})

test('every open question about the text costs a quarter of its part', () => {
  const told = (text: string) =>
    first(aDossier({ campaign, narratives: { 'c1-r1': prose(text) } }))?.grounds.questions

  expect(told(good)).toBe(1)
  // No number, no time.
  expect(told('维修班为居民换灯，街坊邻居看了以后都点头，说亮堂。')).toBe(0.5)
})

test('what the unit gives counts instead, never above the points there are, and can be taken back', () => {
  const id = RequirementId.parse('c1-r1')
  const other = RequirementId.parse('c1-r2')
  const bare = aDossier({ campaign })
  const given = giveMark(bare, id, { points: 99, reason: '专家来看过' })

  expect(score(given)).toMatchObject({ given: 1, counted: 25 })
  expect(first(given)).toMatchObject({ proposed: 0, counted: 25 })
  expect(giveMark(given, id, { points: 99, reason: '专家来看过' })).toBe(given)
  expect(takeMarkBack(given, other)).toBe(given)
  expect(takeMarkBack(given, id)).toEqual(bare)
  expect(takeAllMarksBack(given)).toEqual(bare)
  expect(takeAllMarksBack(bare)).toBe(bare)
})

test('the points of a criterion are shared out whole, in tenths where that is possible', () => {
  expect(pointShares(25, 4)).toEqual([6.3, 6.3, 6.2, 6.2])
  expect(pointShares(25, 3)).toEqual([8.4, 8.3, 8.3])
  expect(pointShares(0, 3)).toEqual([0, 0, 0])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 40 }),
      (cents, n) => {
        const shares = pointShares(cents / 100, n)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(cents / 100, 6)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.2)
      },
    ),
  )
})

const text = fc
  .array(
    fc.constantFrom(
      good,
      '服务水平显著提升。',
      '办结时限缩短了。',
      '全省领先。',
      '据统计，居民满意。',
      '班组第一时间到场。',
    ),
    { maxLength: 4 },
  )
  .map(sentences => prose(sentences.join('')))

const proof = fc
  .tuple(fc.subarray(ids, { minLength: 1 }), fc.constantFrom(...strengths))
  .map(([supports, kind]) => aPdf(supports, { kind, issuedOn: '2020-01-01' }))

const dossiers = fc
  .tuple(fc.array(text, { minLength: 4, maxLength: 4 }), fc.array(proof, { maxLength: 4 }))
  .map(([texts, evidence]) =>
    aDossier({
      campaign,
      evidence,
      narratives: Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? prose('')])),
    }),
  )

const marks = (dossier: Dossier) => score(dossier).criteria.flatMap(({ demands }) => demands)

test('a mark lies between nothing and the points there are', () => {
  fc.assert(
    fc.property(dossiers, dossier => {
      for (const { proposed, points } of marks(dossier)) {
        expect(proposed).toBeGreaterThanOrEqual(0)
        expect(proposed).toBeLessThanOrEqual(points)
      }
    }),
    { numRuns: 40 },
  )
})

test('one more proof, or a stronger one, never costs points', () => {
  fc.assert(
    fc.property(dossiers, proof, fc.nat(), (dossier, added, which) => {
      const before = marks(dossier)
      const more = marks({ ...dossier, evidence: [...dossier.evidence, added] })
      const stronger = marks({ ...dossier, evidence: strengthened(dossier.evidence, which) })
      before.forEach(({ proposed }, index) => {
        expect(more[index]?.proposed).toBeGreaterThanOrEqual(proposed)
        expect(stronger[index]?.proposed).toBeGreaterThanOrEqual(proposed)
      })
    }),
    { numRuns: 40 },
  )
})

/** One of them a rung higher. */
function strengthened(evidence: readonly Evidence[], which: number): readonly Evidence[] {
  return evidence.map((item, index) => {
    if (index !== which % evidence.length) return item
    const rung = kinds.findIndex(({ id }) => id === item.kind)
    const kind = campaign.evidenceKinds[Math.min(rung + 1, kinds.length - 1)]?.id
    return kind ? { ...item, kind } : item
  })
}

test('the weights are those of the campaign', () => {
  const sample = aSample()
  const [criterion, ...others] = sample.campaign.criteria
  const heavier = {
    ...sample.campaign,
    criteria: criterion ? [{ ...criterion, points: 40 }, ...others] : [],
  }

  expect(score(sample).points).toBe(100)
  expect(score({ ...sample, campaign: heavier })).toMatchObject({ points: 115 })
})
