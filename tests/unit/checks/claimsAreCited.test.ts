import { expect, test } from 'vitest'
import { claimsAreCited } from '#shared/checks/claimsAreCited'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { aParagraph, richText, said } from './checked.ts'

const long = '接到报修先问清地点和现象。'.repeat(6)

test('finds a text that cites none of its evidence', () => {
  const dossier = aDossier({ evidence: [aPdf('c1-r1')], narratives: { 'c1-r1': prose(long) } })

  expect(said(claimsAreCited, dossier)).toEqual([
    '标准一 · 要求一：附了 1 份证明材料，正文一份也没有引用',
  ])
})

test('is silent when one is cited, or none is attached', () => {
  const cited = richText(aParagraph(long, { cites: 'e1' }))

  expect(
    said(claimsAreCited, aDossier({ evidence: [aPdf('c1-r1')], narratives: { 'c1-r1': cited } })),
  ).toEqual([])
  expect(said(claimsAreCited, aDossier({ narratives: { 'c1-r1': prose(long) } }))).toEqual([])
})
