import { expect, test } from 'vitest'
import { takeInFor } from '#shared/domain/takeIn'
import type { RequirementId } from '#shared/schema/campaign'
import { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'

const requirement = 'c1-r2' as RequirementId
const nothing = { added: [], known: [] }

test('a new file becomes evidence for the requirement it was added at', () => {
  const { file } = aPicture()
  const report = { ...nothing, added: [{ file, title: '抢修现场', issuedOn: '2026-06-03' }] }

  const after = takeInFor(aDossier(), requirement, report, () => 'new')

  expect(Dossier.parse(after).evidence).toEqual([
    {
      id: 'new',
      title: '抢修现场',
      kind: 'photo',
      issuer: '',
      issuedOn: '2026-06-03',
      note: '',
      rotation: 0,
      supports: [requirement],
      file,
    },
  ])
})

test('a file the dossier already has proves one thing more, and is not doubled', () => {
  const item = aPdf('c1-r1', { name: '文件.pdf' })
  const report = { ...nothing, known: [{ name: '又一份.pdf', hash: item.file.hash }] }

  const after = takeInFor(aDossier({ evidence: [item] }), requirement, report, () => 'new')

  expect(after.evidence).toEqual([{ ...item, supports: ['c1-r1', requirement] }])
})

test('an import that brought nothing changes nothing', () => {
  const dossier = aDossier()

  expect(takeInFor(dossier, requirement, nothing, () => 'new')).toBe(dossier)
})
