import { expect, test } from 'vitest'
import { writeNarrative, writePlanSection } from '#shared/domain/editText'
import type { RequirementId, SectionId } from '#shared/schema/campaign'
import type { RichText } from '#shared/schema/richText'
import { aDossier, prose } from '../../builders/aDossier.ts'

const section = 'p1' as SectionId
const requirement = 'c1-r1' as RequirementId
const nothing: RichText = { type: 'doc', content: [] }

test('writes a section of the plan and leaves everything else as it was', () => {
  const dossier = aDossier({ plan: { p2: prose('第二节') } })

  const written = writePlanSection(dossier, section, prose('第一节'))

  expect(written).toEqual({ ...dossier, plan: { p1: prose('第一节'), p2: prose('第二节') } })
  expect(written.evidence).toBe(dossier.evidence)
})

test('keeps no trace of a narrative that was emptied', () => {
  const dossier = aDossier({ narratives: { 'c1-r1': prose('写过'), 'c1-r2': prose('还在') } })

  expect(writeNarrative(dossier, requirement, nothing).narratives).toEqual({
    'c1-r2': prose('还在'),
  })
})

test('an empty text where nothing was written is no change at all', () => {
  const dossier = aDossier()

  expect(writeNarrative(dossier, requirement, nothing)).toBe(dossier)
  expect(writePlanSection(dossier, section, nothing)).toBe(dossier)
})
