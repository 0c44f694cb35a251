import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceNumbers, numberedEvidence } from '#shared/domain/evidenceNumbers'
import { compareNumbers } from '#shared/domain/lateNumbers'
import { keepNumbers, renumberAll, sentState } from '#shared/domain/sentNumbers'
import { Dossier } from '#shared/schema/dossier'
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

const numbersOf = (dossier: Dossier) =>
  dossier.evidence.map(item => evidenceNumbers(dossier).get(item.id))

test('what came after the numbers went out is put in between, and nothing else changes', () => {
  const sent = [aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c2-r1')]
  const [one, two, three] = sent
  if (!one || !two || !three) throw new Error('three pieces')
  const kept = keepNumbers(aDossier({ evidence: sent }), '2026-11-05')
  const late = [aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c2-r1'), aPdf()]

  const dossier = {
    ...kept,
    evidence: [late[0], one, late[1], late[2], two, three, late[3], late[4]].flatMap(x => x ?? []),
  }

  expect(numbersOf(dossier)).toEqual([
    '1-0-1',
    '1-1',
    '1-1-1',
    '1-1-2',
    '1-2',
    '2-1',
    '2-2',
    '附-1',
  ])
})

test('a number that went out is not given again when its evidence is removed', () => {
  const sent = [aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c1-r1')]
  const kept = keepNumbers(aDossier({ evidence: sent }), '2026-11-05')
  const rest = { ...kept, evidence: [...kept.evidence.slice(0, 2), aPdf('c1-r1')] }

  expect(numbersOf(rest)).toEqual(['1-1', '1-2', '1-4'])
  expect(sentState(rest)).toEqual({ on: '2026-11-05', late: ['1-4'], gone: ['1-3'] })
})

test('a second late piece before a late one that went out gets a number of its own', () => {
  const [one, two, late, later] = [aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c1-r1')]
  const first = keepNumbers(aDossier({ evidence: [one, two] }), '2026-11-05')
  const second = keepNumbers({ ...first, evidence: [one, late, two] }, '2026-11-08')

  expect(numbersOf({ ...second, evidence: [one, later, late, two] })).toEqual([
    '1-1',
    '1-1-0-1',
    '1-1-1',
    '1-2',
  ])
})

test('what was sent keeps its number when it is found to prove something else', () => {
  const [one, two] = [aPdf('c1-r1'), aPdf('c1-r1')]
  const kept = keepNumbers(aDossier({ evidence: [one, two] }), '2026-11-05')
  const dossier = { ...kept, evidence: [{ ...one, supports: two.supports.slice(0, 0) }, two] }

  expect(numbersOf(dossier)).toEqual(['1-1', '1-2'])
})

test('renumbering everything forgets what went out', () => {
  const [one, two] = [aPdf('c1-r1'), aPdf('c1-r1')]
  const kept = keepNumbers(aDossier({ evidence: [one, two] }), '2026-11-05')

  expect(numbersOf(renumberAll({ ...kept, evidence: [two, one] }))).toEqual(['1-1', '1-2'])
})

test('late numbers: each is its own, sent ones never change, print follows the numbers', () => {
  const supports = fc.constantFrom([], ['c1-r1'], ['c2-r1'], ['c1-r2', 'c2-r1'])
  const round = fc.record({
    add: fc.array(fc.record({ supports, at: fc.nat(20) }), { maxLength: 4 }),
    remove: fc.array(fc.nat(20), { maxLength: 2 }),
  })
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 6 }), rounds => {
      let dossier = aDossier({ evidence: [aPdf('c1-r1'), aPdf('c2-r1')] })
      const everSent = new Map<string, string>()
      for (const [index, { add, remove }] of rounds.entries()) {
        dossier = keepNumbers(dossier, `2026-11-0${index + 1}`)
        for (const [id, number] of evidenceNumbers(dossier)) everSent.set(id, number)
        const evidence = [...dossier.evidence]
        for (const at of remove) evidence.splice(at % (evidence.length + 1), 1)
        for (const { supports: list, at } of add) {
          evidence.splice(at % (evidence.length + 1), 0, aPdf(list))
        }
        dossier = { ...dossier, evidence }

        const numbers = evidenceNumbers(dossier)
        expect(numbers.size).toBe(evidence.length)
        expect(new Set(numbers.values()).size).toBe(evidence.length)
        for (const [id, number] of numbers) {
          const sent = everSent.get(id)
          if (sent === undefined) expect([...everSent.values()]).not.toContain(number)
          else expect(number).toBe(sent)
        }
        for (const { items } of numberedEvidence(dossier)) {
          const printed = items.map(({ number }) => number)
          expect([...printed].sort(compareNumbers)).toEqual(printed)
        }
        expect(Dossier.safeParse(keepNumbers(dossier, '2026-12-01')).success).toBe(true)
      }
    }),
  )
})
