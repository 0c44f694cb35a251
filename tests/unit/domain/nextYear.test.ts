import { expect, test } from 'vitest'
import { nextYearDossier, nextYearPlan } from '#shared/domain/nextYear'
import { Dossier, DossierId } from '#shared/schema/dossier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'

const own = aCampaign({ id: 'notice' })
const [first, ...others] = own.planSections
const revised = {
  ...own,
  revision: own.revision + 1,
  planSections: others,
}
const old = aDossier({ campaign: own, plan: { [first?.id ?? '']: prose('去年换灯30盏。') } })
const id = DossierId.parse('00000000-0000-4000-8000-000000000002')

test('without another campaign the old one is carried on, and the newer one is named', () => {
  const plan = nextYearPlan(old, [revised], null)

  expect(plan).toEqual({
    own: { id: 'notice', title: own.title, revision: own.revision },
    newer: 'notice',
    differences: [],
    consequences: [],
  })
  expect(nextYearDossier(old, id, null).campaign).toEqual(own)
})

test('a campaign that says the same is not a newer one', () => {
  expect(nextYearPlan(old, [{ ...own, revision: 9 }], null).newer).toBeNull()
})

test('with another campaign the differences are said, and what has no place any more is kept', () => {
  const plan = nextYearPlan(old, [revised], revised)
  const next = nextYearDossier(old, id, revised)

  expect(plan.differences).toContainEqual(
    expect.objectContaining({
      kind: 'removed',
      subject: expect.stringContaining(first?.title ?? ''),
    }),
  )
  expect(plan.consequences).toEqual([expect.stringContaining('未归位的文字')])
  expect(next.campaign).toEqual(revised)
  expect(next.year).toBe(old.year + 1)
  expect(JSON.stringify(next.strays)).toContain('去年换灯30盏。')
  expect(Dossier.parse(next)).toEqual(next)
})
