import { expect, test } from 'vitest'
import { ledgerYear, thinMonths, thinMonthText, thinPlaces } from '#shared/domain/ledgerYear'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { anActivity, aPublicity } from '../../builders/anEntry.ts'

const campaign = aCampaign({
  steps: [
    {
      id: 's1',
      title: '推进',
      from: '06-01',
      to: '08-31',
      summary: '做起来',
      tiers: ['flagship'],
      duties: [],
      monthly: ['publicity', 'feedback'],
    },
  ],
})
const ledger = [
  anActivity({ happenedOn: '2026-06-10' }),
  anActivity({ happenedOn: '2026-06-20' }),
  anActivity({ happenedOn: '2025-06-20' }),
  aPublicity({ happenedOn: '2026-07-01' }),
]

test('entries of the year are counted by kind and month, and fill their cell', () => {
  const feedback = ledgerYear(aDossier({ campaign, ledger }), '2026-06-30').find(
    ({ row }) => row === 'feedback',
  )

  expect(feedback?.total).toBe(2)
  expect(feedback?.cells[5]).toEqual({ month: 6, count: 2, ink: 2, isThin: false })
})

test('what a step asks for every month is missed once the month is over', () => {
  const texts = (today: string) =>
    thinPlaces(aDossier({ campaign, ledger }), today).map(({ text }) => text)

  expect(texts('2026-06-30')).toEqual([])
  expect(texts('2026-07-01')).toEqual(['6 月：无媒体宣传'])
  expect(texts('2026-12-01')).toEqual([
    '6 月：无媒体宣传',
    '7 月：无服务反馈',
    '8 月：无媒体宣传',
    '8 月：无服务反馈',
  ])
})

test('a tier that the step is not for misses nothing', () => {
  expect(thinPlaces(aDossier({ campaign, tier: 'potential' }), '2026-12-01')).toEqual([])
})

test('the thin places of one month are said together', () => {
  const [, , august] = thinMonths(aDossier({ campaign, ledger }), '2026-12-01')

  expect(august && thinMonthText(august)).toBe('8 月：无媒体宣传、服务反馈')
})
