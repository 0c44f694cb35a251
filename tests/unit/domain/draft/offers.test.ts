import { expect, test } from 'vitest'
import { doneFrame, pointsOf } from '#shared/domain/draft/frames'
import { offersFor, takenOffers } from '#shared/domain/draft/offers'
import type { Answers, PointId } from '#shared/schema/answers'
import { aDossier, aPdf } from '../../../builders/aDossier.ts'
import { aFact } from '../../../builders/aFact.ts'
import { anActivity, aTask } from '../../../builders/anEntry.ts'

const point = (id: PointId) => {
  const found = pointsOf(doneFrame).find(point => point.id === id)
  if (!found) throw new Error(`no point ${id}`)
  return found
}
const asked = { title: '成本最低', guide: '少花钱', questions: [], attached: new Set<never>() }

const dossier = aDossier({
  evidence: [aPdf('c1-r1', { id: 'e1', title: '测算表' })],
  facts: [
    aFact({ id: 'f1', name: '群众满意率' }),
    aFact({ id: 'f2', name: '节约成本', before: '9', value: '5', unit: '万元', period: '2026年' }),
    aFact({ id: 'f3', name: '', value: '1' }),
  ],
  ledger: [
    anActivity({ id: 'a1', title: '走访企业', happenedOn: '2026-06-10' }),
    anActivity({ id: 'a2', title: '材料复核', evidence: ['e1'] }),
  ],
  honours: [
    {
      id: 'h1',
      title: '节约型单位',
      issuer: '市机关事务局',
      awardedOn: '2025-11-20',
      level: '市级',
    },
    { id: 'h2', title: '', issuer: '某局', awardedOn: '', level: '' },
  ],
  media: [{ id: 'm1', medium: '江城日报', title: '一度电的账', publishedOn: '2026-03-01' }],
  tasks: [aTask({ id: 't1', title: '降低成本' })],
})
const titles = (id: PointId, answers: Answers = {}) =>
  offersFor(dossier, asked, point(id), answers).map(({ title }) => title)

test('offers what the point can use, the nearest in words first, nothing without a name', () => {
  expect(titles('figures')).toEqual(['节约成本', '群众满意率'])
  expect(titles('deed')[0]).toBe('降低成本')
  expect(titles('since')).toEqual([])
})

test('what is proved by the evidence of the place comes before everything', () => {
  const attached = new Set(dossier.evidence.map(({ id }) => id))
  const offers = offersFor(dossier, { ...asked, attached }, point('deed'), {})
  expect(offers[0]?.title).toBe('材料复核')
})

test('what was answered already makes what fits it come first', () => {
  const answers: Answers = { problem: { text: '走访企业听到的', taken: [] } }
  expect(titles('problem', answers)[0]).toBe('走访企业')
})

test('what was taken over under any point is not offered again', () => {
  const [first] = offersFor(dossier, asked, point('figures'), {})
  if (!first) throw new Error('nothing offered')
  const answers: Answers = { often: { text: '', taken: [first.taken] } }
  expect(titles('figures', answers)).toEqual(['群众满意率'])
  expect(takenOffers(dossier, [first.taken])).toEqual([first])
})

test('says a comparison as one', () => {
  expect(offersFor(dossier, asked, point('figures'), {})[0]).toMatchObject({
    kind: '事实',
    detail: '9万元 → 5万元，2026年',
  })
})

test('honours and reports speak for a witness, with their day and who gave them', () => {
  const offers = offersFor(dossier, asked, point('witness'), {})
  expect(offers.filter(({ kind }) => kind === '荣誉' || kind === '报道')).toEqual([
    expect.objectContaining({ title: '节约型单位', detail: '2025年11月20日，市机关事务局，市级' }),
    expect.objectContaining({ title: '一度电的账', detail: '2026年3月1日，江城日报' }),
  ])
  const forHonours = { ...asked, questions: ['得了哪几项荣誉？'] }
  expect(offersFor(dossier, forHonours, point('witness'), {})[0]?.kind).toBe('荣誉')
  expect(takenOffers(dossier, [{ kind: 'honour', id: 'h1' }])).toHaveLength(1)
})
