import { expect, test } from 'vitest'
import { attachEvidence, detachEvidence } from '#shared/domain/editSupports'
import type { RequirementId } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'
import { aDossier, aPdf } from '../../builders/aDossier.ts'

const one = 'c1-r1' as RequirementId
const two = 'c2-r1' as RequirementId
const item = aPdf('c1-r1', { id: 'a' })
const id = 'a' as EvidenceId
const dossier = aDossier({ evidence: [item, aPdf([], { id: 'b' })] })

test('a piece of evidence may prove several requirements', () => {
  expect(attachEvidence(dossier, id, two).evidence[0]).toEqual({ ...item, supports: [one, two] })
})

test('taking it away from one leaves it in the dossier', () => {
  const after = detachEvidence(dossier, id, one)

  expect(after.evidence[0]).toEqual({ ...item, supports: [] })
  expect(after.evidence[1]).toBe(dossier.evidence[1])
})

test('says by the same dossier that nothing was changed', () => {
  expect(attachEvidence(dossier, id, one)).toBe(dossier)
  expect(detachEvidence(dossier, id, two)).toBe(dossier)
  expect(attachEvidence(dossier, 'gone' as EvidenceId, one)).toBe(dossier)
})
