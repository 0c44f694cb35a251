import { expect, test } from 'vitest'
import { likeliestExport } from '#shared/domain/likeliestExport'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'

const campaign = aCampaign()
const plan = { p1: prose('方案') }
const narratives = { 'c1-r1': prose('做法') }

test('what is due next goes first, as soon as a word of it is written', () => {
  const both = aDossier({ plan, narratives })

  expect(likeliestExport(both, '2026-05-01')).toBe('plan')
  expect(likeliestExport(both, '2026-06-01')).toBe('submission')
})

test('a text that was written is offered before one that was not', () => {
  expect(likeliestExport(aDossier({ plan }), '2026-06-01')).toBe('plan')
})

test('also one that this tier does not owe', () => {
  const owed = campaign.deliverables.map(deliverable =>
    deliverable.id === 'summary' ? deliverable : { ...deliverable, tiers: ['flagship'] },
  )
  const idle = aCampaign({ deliverables: owed as never })

  expect(likeliestExport(aDossier({ campaign: idle, tier: 'potential', plan }), '2026-06-01')).toBe(
    'plan',
  )
})

test('nothing written yet: what is due next', () => {
  expect(likeliestExport(aDossier(), '2026-05-01')).toBe('plan')
  expect(likeliestExport(aDossier(), '2026-06-01')).toBe('submission')
})
