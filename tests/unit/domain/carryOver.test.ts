import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryOver } from '#shared/domain/carryOver'
import { inlinesOf } from '#shared/domain/citations'
import { linesOf } from '#shared/domain/lines'
import { sentencesOf } from '#shared/domain/sentences'
import { Dossier, DossierId } from '#shared/schema/dossier'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { anActivity, aTask } from '../../builders/anEntry.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { aSample } from '../../builders/aSample.ts'
import { aParagraph, richText } from '../checks/checked.ts'

const id = DossierId.parse('00000000-0000-4000-8000-000000000009')

/** Fails as soon as anything inside is written to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

test('structure, unit, brand, texts and tasks come along; what was of the year does not', () => {
  const old = aDossier({
    fields: { unit: '城市照明处', brand: '明灯班组', clean: 'yes' },
    pictures: { logo: { hash: 'c'.repeat(64), extension: 'png', width: 4, height: 4 } },
    plan: { p1: prose('按规范办。') },
    summary: { s1: prose('做完了。') },
    tasks: [
      aTask({ state: 'done', startsOn: '2026-02-03', endsOn: '2028-02-29', evidence: ['e'] }),
    ],
    honours: [{ id: 'h', title: '先进', issuer: '工会', awardedOn: '2026-04-28', level: '市级' }],
    media: [{ id: 'm', medium: '晚报', title: '守灯人', publishedOn: '2026-08-09' }],
    ledger: [anActivity()],
  })
  const next = carryOver(frozen(old), id)

  expect(Dossier.parse(next)).toEqual(next)
  expect(next).toMatchObject({
    id,
    year: 2027,
    campaign: old.campaign,
    tier: old.tier,
    fields: { unit: '城市照明处', brand: '明灯班组' },
    pictures: old.pictures,
    plan: old.plan,
    honours: old.honours,
    carried: { year: 2026 },
  })
  expect(next.fields).not.toHaveProperty('clean')
  expect(next.tasks).toMatchObject([
    { state: 'open', startsOn: '2027-02-03', endsOn: '2029-02-28', evidence: [] },
  ])
  expect([next.summary, next.ledger, next.media, next.dismissals]).toEqual([{}, [], [], []])
})

test('only evidence that lasts comes along; what cited the rest has a blank, and facts lose their source', () => {
  const evidence = [
    aPdf('c1-r1', { id: 'prize', kind: 'award' }),
    aPdf('c1-r1', { id: 'photo', kind: 'photo' }),
    aPdf('c1-r1', { id: 'other', kind: 'other' }),
  ]
  const from = (id: string) => ({ kind: 'evidence' as const, evidence: id, page: 1 })
  const text = richText(
    aParagraph(
      '获了奖',
      { cites: 'prize' },
      '，灯亮了',
      { cites: 'photo' },
      { cites: 'other' },
      '。',
    ),
  )
  const facts = [
    aFact({ id: 'a', source: from('prize') }),
    aFact({ id: 'b', source: from('photo') }),
  ]
  const next = carryOver(aDossier({ evidence, facts, narratives: { 'c1-r1': text } }), id)

  expect(next.evidence.map(item => item.id)).toEqual(['prize'])
  expect(Object.values(next.narratives).flatMap(inlinesOf)).toEqual([
    { type: 'text', text: '获了奖' },
    { type: 'citation', attrs: { evidence: 'prize' } },
    { type: 'text', text: '，灯亮了' },
    { type: 'text', text: '【待补：证明材料】' },
    { type: 'text', text: '。' },
  ])
  expect(next.facts.map(({ source }) => source.kind)).toEqual(['evidence', 'none'])
})

test('names the sentences that may be stale, and no others', () => {
  const dossier = aDossier({
    fields: { unit: '城市照明处', staff: '86' },
    plan: { p1: prose('目前已有六十盏。亮灯就好；今年要更亮。', '近两年没有投诉。') },
    narratives: { 'c1-r1': saying('满意率', { fact: 'satisfied' }, '。') },
    tasks: [aTask({ title: '换灯', proof: '记录' }), aTask({ title: '换30盏灯', proof: '' })],
    facts: [aFact()],
  })

  expect(carryOver(dossier, id).carried?.sentences).toEqual([
    '86',
    '目前已有六十盏。',
    '今年要更亮。',
    '近两年没有投诉。',
    '换30盏灯',
    '群众满意率 ＿＿ 98.6% 2026年',
  ])
})

test('never changes the old dossier, and marks every sentence with a digit', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, (one, other) => {
      const old = frozen({
        ...aDossier(),
        plan: { p1: one } as Dossier['plan'],
        narratives: { 'c1-r1': other } as Dossier['narratives'],
      })
      const next = carryOver(old, id)
      const kept = new Set(next.carried?.sentences)
      const texts = [...Object.values(next.plan), ...Object.values(next.narratives)]
      const sentences = texts.flatMap(linesOf).flatMap(({ text }) => sentencesOf(text))

      for (const { text } of sentences) {
        if (/\d/.test(text)) expect(kept).toContain(text.slice(0, 2000))
      }
    }),
    { numRuns: 200 },
  )
})

test('the sample comes along as a dossier that can be opened and written', () => {
  const old = frozen(aSample())
  const next = carryOver(old, id)

  expect(Dossier.parse(next)).toEqual(next)
  expect(next.year).toBe(2027)
  expect(next.evidence.length).toBeGreaterThan(5)
  expect(next.evidence.length).toBeLessThan(old.evidence.length)
  expect(next.carried?.sentences.length).toBeGreaterThan(100)
})
