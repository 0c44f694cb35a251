import { expect, test } from 'vitest'
import {
  carriedPassagesAreReviewed,
  carriedWaiting,
} from '#shared/checks/carriedPassagesAreReviewed'
import { dismiss, sortFindings } from '#shared/checks/dismissals'
import { carryOver } from '#shared/domain/carryOver'
import { replaceSpan } from '#shared/domain/replaceSpan'
import { DossierId } from '#shared/schema/dossier'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { aFact } from '../../builders/aFact.ts'
import { checked, markedIn } from './checked.ts'

const id = DossierId.parse('00000000-0000-4000-8000-000000000009')
const old = aDossier({
  plan: { p1: prose('去年换灯30盏。灯要亮。', '办结时限2日。') },
  facts: [aFact()],
})
const next = carryOver(old, id)

test('marks each sentence that stands as it came, and each fact', () => {
  expect(markedIn(carriedPassagesAreReviewed, next)).toEqual([
    '去年换灯30盏。',
    '办结时限2日。',
    '',
  ])
  expect(checked(carriedPassagesAreReviewed, next)).toMatchObject([
    { at: { kind: 'plan', section: 'p1' }, severity: 'warning', group: 'dates' },
    { at: { kind: 'plan', section: 'p1' } },
    { at: { kind: 'facts', fact: 'satisfied' } },
  ])
})

test('is settled by other words, or by saying that they still hold', () => {
  const [first, second] = checked(carriedPassagesAreReviewed, next)
  if (!first?.span || !second) throw new Error('nothing was found')
  const rewritten = replaceSpan(next, first.at, first.span, '今年换灯50盏。')
  const dismissed = dismiss(rewritten, second, {
    reason: '核对无误',
    at: '2027-05-01T08:00:00.000Z',
  })
  const withFact = { ...dismissed, facts: [aFact({ value: '99', period: '2027年' })] }

  expect(markedIn(carriedPassagesAreReviewed, rewritten)).toEqual(['办结时限2日。', ''])
  const found = checked(carriedPassagesAreReviewed, withFact)
  expect(sortFindings(found, withFact.dismissals)).toMatchObject({
    open: [],
    dismissed: [{ dismissal: { reason: '核对无误' } }],
  })
  const subject = { campaign: next.campaign, today: '2027-05-01' }
  expect(carriedWaiting({ ...subject, dossier: next })).toBe(3)
  expect(carriedWaiting({ ...subject, dossier: withFact })).toBe(0)
})

test('has nothing to say of a dossier that was made anew', () => {
  expect(checked(carriedPassagesAreReviewed, old)).toEqual([])
})
