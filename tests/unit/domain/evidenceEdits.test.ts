import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addEvidence,
  changeEvidence,
  dropEvidence,
  moveEvidence,
  removeEvidence,
  restoreEvidence,
  setSupport,
  shiftEvidence,
} from '#shared/domain/evidenceEdits'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { keepNumbers } from '#shared/domain/sentNumbers'
import type { RequirementId } from '#shared/schema/campaign'
import { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'

const ids = (...names: readonly string[]) => new Set(names as readonly EvidenceId[])
const id = (name: string) => name as EvidenceId
const requirement = (name: string) => name as RequirementId
const order = (dossier: Dossier) => dossier.evidence.map(item => item.id).join(' ')

/** a, b and d under criterion 1, c under criterion 2. */
const dossier = aDossier({
  evidence: [
    aPdf('c1-r1', { id: 'a' }),
    aPdf('c1-r2', { id: 'b' }),
    aPdf('c2-r1', { id: 'c' }),
    aPdf('c1-r1', { id: 'd' }),
  ],
})

describe('adding', () => {
  test('puts new pieces at the end', () => {
    expect(order(addEvidence(dossier, [aPdf([], { id: 'e' })]))).toBe('a b c d e')
  })

  test('leaves out content that is there already, or comes twice', () => {
    const [known] = dossier.evidence
    const fresh = aPicture([], { id: 'e' })
    const again = { ...fresh, id: id('f') }
    const same = known ? [{ ...known, id: id('g') }] : []

    expect(order(addEvidence(dossier, [...same, fresh, again]))).toBe('a b c d e')
  })

  test('nothing new leaves the dossier as it is', () => {
    expect(addEvidence(dossier, dossier.evidence)).toBe(dossier)
  })
})

describe('removing and putting back', () => {
  test('removes all that are named', () => {
    expect(order(removeEvidence(dossier, ids('a', 'c')))).toBe('b d')
  })

  test('puts pieces back where they stood, before what came in since', () => {
    const removed = removeEvidence(dossier, ids('a', 'c'))
    const since = addEvidence(removed, [aPdf([], { id: 'e' })])

    expect(order(restoreEvidence(since, dossier, ids('a', 'c')))).toBe('a b c d e')
  })

  test('keeps what was written about the others since', () => {
    const removed = removeEvidence(dossier, ids('a'))
    const since = changeEvidence(removed, ids('b'), { title: '新名称' })

    expect(restoreEvidence(since, dossier, ids('a')).evidence[1]?.title).toBe('新名称')
  })
})

describe('changing', () => {
  test('writes the same to all of them', () => {
    const after = changeEvidence(dossier, ids('a', 'b'), { issuer: '市总工会' })

    expect(after.evidence.map(item => item.issuer)).toEqual(['市总工会', '市总工会', '', ''])
  })

  test('what says nothing new leaves the dossier as it is', () => {
    expect(changeEvidence(dossier, ids('a'), { issuer: '' })).toBe(dossier)
  })

  test('a piece can prove several demands, each once', () => {
    const once = setSupport(dossier, ids('a', 'c'), requirement('c2-r2'), true)
    const twice = setSupport(once, ids('a', 'c'), requirement('c2-r2'), true)

    expect(once.evidence.map(item => item.supports.join())).toEqual([
      'c1-r1,c2-r2',
      'c1-r2',
      'c2-r1,c2-r2',
      'c1-r1',
    ])
    expect(twice).toBe(once)
  })

  test('a piece can prove nothing any more', () => {
    const after = setSupport(dossier, ids('a'), requirement('c1-r1'), false)

    expect(evidenceNumbers(after).get(id('a'))).toBe('附-1')
  })
})

describe('order', () => {
  test('one place down changes the number by one, whatever stands between', () => {
    const after = shiftEvidence(dossier, id('b'), 1)

    expect(evidenceNumbers(dossier).get(id('b'))).toBe('1-2')
    expect(evidenceNumbers(after).get(id('b'))).toBe('1-3')
    expect(evidenceNumbers(after).get(id('d'))).toBe('1-2')
  })

  test('one place up changes the number by one', () => {
    expect(evidenceNumbers(shiftEvidence(dossier, id('d'), -1)).get(id('d'))).toBe('1-2')
  })

  test('the first cannot go up, the last cannot go down', () => {
    expect(shiftEvidence(dossier, id('a'), -1)).toBe(dossier)
    expect(shiftEvidence(dossier, id('d'), 1)).toBe(dossier)
  })

  test('dropped pieces stand before or behind the one they were dropped on', () => {
    expect(order(dropEvidence(dossier, ids('d'), id('a'), 'before'))).toBe('d a b c')
    expect(order(dropEvidence(dossier, ids('a'), id('b'), 'after'))).toBe('b a c d')
    expect(order(dropEvidence(dossier, ids('a', 'b'), id('d'), 'after'))).toBe('c d a b')
  })

  test('pieces dropped on one of themselves stay', () => {
    expect(dropEvidence(dossier, ids('a', 'b'), id('b'), 'after')).toBe(dossier)
  })

  test('moving loses and doubles nothing', () => {
    const names = dossier.evidence.map(item => item.id)
    fc.assert(
      fc.property(fc.subarray(names), fc.option(fc.constantFrom(...names)), (moved, target) => {
        const after = moveEvidence(dossier, new Set(moved), target)

        expect([...after.evidence].map(item => item.id).sort()).toEqual([...names].sort())
        expect(Dossier.safeParse(after).success).toBe(true)
      }),
    )
  })
})

test('what went out stays in its place; what came late can be moved around it', () => {
  const [one, two, late] = [aPdf('c1-r1'), aPdf('c1-r1'), aPdf('c1-r1')]
  const kept = keepNumbers(aDossier({ evidence: [one, two] }), '2026-11-05')
  const open = { ...kept, evidence: [one, two, late] }
  const orderOf = ({ evidence }: Dossier) => evidence.map(item => item.id)

  expect(shiftEvidence(open, one.id, 1)).toBe(open)
  const up = shiftEvidence(open, late.id, -1)
  expect(orderOf(up)).toEqual([one.id, late.id, two.id])
  expect(evidenceNumbers(up).get(late.id)).toBe('1-1-1')
  expect(orderOf(shiftEvidence(up, late.id, 1))).toEqual([one.id, two.id, late.id])
})
