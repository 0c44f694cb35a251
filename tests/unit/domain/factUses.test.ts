import { expect, test } from 'vitest'
import { factUses } from '#shared/domain/factUses'
import { FactId } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'

const a = { fact: 'a' }
const b = { fact: 'b' }

test('names each text that uses a fact, and how often', () => {
  const uses = factUses(
    aDossier({
      facts: [aFact({ id: 'a' }), aFact({ id: 'b' }), aFact({ id: 'c' })],
      plan: { p1: saying(a, '和', b) },
      narratives: { 'c1-r1': saying(a, '比', { fact: 'a', part: 'before' }) },
    }),
  )

  expect(uses.get(FactId.parse('a'))).toEqual([
    { at: { kind: 'plan', section: 'p1' }, subject: '方案第一节', times: 1 },
    { at: { kind: 'submission', requirement: 'c1-r1' }, subject: '标准一 · 要求一', times: 2 },
  ])
  expect(uses.get(FactId.parse('b'))).toHaveLength(1)
  expect(uses.has(FactId.parse('c'))).toBe(false)
})
