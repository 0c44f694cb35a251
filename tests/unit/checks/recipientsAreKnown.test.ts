import { expect, test } from 'vitest'
import { recipientsAreKnown } from '#shared/checks/recipientsAreKnown'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const [plan, ...others] = aCampaign().deliverables
const nobody = { name: '局软建办', contact: '', phone: '', email: '' }
const campaign = aCampaign({
  deliverables: (plan ? [{ ...plan, recipient: nobody }, ...others] : []).map(one => ({
    ...one,
    tiers: [...one.tiers],
  })),
})

test('asks for the address when the plan goes by e-mail', () => {
  expect(said(recipientsAreKnown, aDossier({ campaign }))).toEqual([
    '实施方案：要用电子邮件报送，还不知道局软建办的邮箱，先打电话问清',
  ])
})

test('is silent when it is known', () => {
  expect(said(recipientsAreKnown, aDossier())).toEqual([])
})
