import { expect, test } from 'vitest'
import { charactersHaveAFont } from '#shared/checks/charactersHaveAFont'
import { covers } from '#shared/lib/characterRanges'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'

const dossier = aDossier({
  plan: { p1: prose('负责人䶮𬭎') },
  evidence: [aPdf('c1-r1', { title: '𬭎的证书' })],
})
const subject = { dossier, campaign: dossier.campaign, today: '2026-06-01' }

test('names the characters that no font has, once each place', () => {
  const findings = charactersHaveAFont({ ...subject, canPrint: character => character !== '𬭎' })

  expect(findings.map(({ at, text }) => [at.kind, text.slice(0, 4)])).toEqual([
    ['plan', '“𬭎”'],
    ['evidence', '“𬭎”'],
  ])
})

test('says nothing while the fonts are not known', () => {
  expect(charactersHaveAFont(subject)).toEqual([])
})

test.each([
  ['a', true],
  ['b', false],
  ['c', true],
  ['e', true],
  ['f', false],
  ['𠀀', true],
])('looks up %s among the runs', (character, isCovered) => {
  const runs = [
    [0x61, 0x61],
    [0x63, 0x65],
    [0x20000, 0x20000],
  ] as const

  expect(covers(runs, character)).toBe(isCovered)
})
