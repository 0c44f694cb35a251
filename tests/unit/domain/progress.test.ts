import { expect, test } from 'vitest'
import { dues } from '#shared/domain/deliverables'
import { nextSteps } from '#shared/domain/nextSteps'
import { deliverableProgress, planProgress, requirementProgress } from '#shared/domain/progress'
import { proposeTier } from '#shared/domain/proposeTier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'

const campaign = aCampaign({ words: { min: 5, max: 10 } })
const [requirement] = campaign.criteria[0]?.requirements ?? []
if (!requirement) throw new Error('the builder has a requirement')

test('a requirement is half done with enough evidence but too little text', () => {
  const dossier = aDossier({
    campaign,
    narratives: { 'c1-r1': prose('太短') },
    evidence: [aPdf('c1-r1')],
  })

  expect(requirementProgress(dossier, requirement)).toEqual({ done: 1, total: 2 })
})

test('the plan counts its sections and the responsibility table', () => {
  const dossier = aDossier({ campaign, plan: { p1: prose('刚好五个字') } })

  expect(planProgress(dossier)).toEqual({ done: 1, total: 3 })
  expect(deliverableProgress(dossier, 'plan')).toEqual({ done: 1, total: 3 })
})

test('the next steps begin with what is due next', () => {
  const dossier = aDossier({ campaign })

  expect(nextSteps(dossier, '2026-05-01', 3).map(({ place }) => place)).toEqual([
    { kind: 'plan', section: 'p1' },
    { kind: 'plan', section: 'p2' },
    { kind: 'tasks' },
  ])
  expect(nextSteps(dossier, '2026-06-01', 1).map(({ place }) => place)).toEqual([
    { kind: 'submission', requirement: 'c1-r1' },
  ])
})

test('a unit that owes no text is led to gather, and an empty dossier is never called finished', () => {
  const owed = campaign.deliverables.map(deliverable => ({ ...deliverable, tiers: ['flagship'] }))
  const idle = aCampaign({ words: { min: 5, max: 10 }, deliverables: owed as never })
  const dossier = aDossier({ campaign: idle, tier: 'potential', fields: {} })

  expect(nextSteps(dossier, '2026-05-01', 9).map(({ place }) => place.kind)).toEqual(
    expect.arrayContaining(['unit', 'evidence', 'plan']),
  )
})

test('deadlines follow the year and the tier', () => {
  const found = dues(aDossier({ campaign, year: 2027 }), '2027-05-30')

  expect(found[0]).toMatchObject({ dueOn: '2027-05-31', daysLeft: 1 })
})

test('a unit that the notice names gets its tier proposed, any other looks for a brand', () => {
  expect([
    proposeTier(campaign, '某市城市照明处'),
    proposeTier(campaign, '房管处'),
    proposeTier(campaign, ''),
  ]).toEqual(['flagship', 'potential', 'potential'])
})

test('the summary counts its sections, and is a step only when the year ends', () => {
  const dossier = aDossier({ campaign, tier: 'potential', summary: { s1: prose('刚好五个字') } })
  const places = (today: string) => nextSteps(dossier, today, 50).map(({ place }) => place)

  expect(deliverableProgress(dossier, 'summary')).toEqual({ done: 1, total: 2 })
  expect(places('2026-12-01')).toContainEqual({ kind: 'summary', section: 's2' })
  expect(places('2026-06-01')).not.toContainEqual({ kind: 'summary', section: 's2' })
})
