import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { aDossier, aPdf } from '../../builders/aDossier.ts'

test('numbers by the first criterion a piece supports, in the order of the list', () => {
  const [second, both, first, loose] = [
    aPdf('c2-r1'),
    aPdf(['c2-r2', 'c1-r2']),
    aPdf('c1-r1'),
    aPdf(),
  ]
  const numbers = evidenceNumbers(aDossier({ evidence: [second, both, first, loose] }))

  expect([second, both, first, loose].map(item => numbers.get(item.id))).toEqual([
    '2-1',
    '1-1',
    '1-2',
    '附-1',
  ])
})

test('every piece has a number of its own', () => {
  const supports = fc.subarray(['c1-r1', 'c1-r2', 'c2-r1', 'c2-r2'])
  fc.assert(
    fc.property(fc.array(supports, { maxLength: 12 }), lists => {
      const numbers = evidenceNumbers(aDossier({ evidence: lists.map(list => aPdf(list)) }))
      expect(new Set(numbers.values()).size).toBe(lists.length)
    }),
  )
})
