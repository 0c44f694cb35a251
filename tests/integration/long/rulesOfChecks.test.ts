import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { aDossier, prose } from '../../builders/aDossier.ts'

/** Of characters. What grows with the square of the length would need minutes. */
const length = 200_000

test.each(['一', '（', '“', '，', '1', '2026年', '。', 'a ', '附件：', '某', '由3升到'])(
  'every rule comes to an end of a paragraph of nothing but %s',
  unit => {
    const dossier = aDossier({ narratives: { 'c1-r1': prose(unit.repeat(length / unit.length)) } })
    const subject = { dossier, campaign: dossier.campaign, today: '2026-11-01' }
    const canPrint = (character: string) => character < '\u{1F000}'

    expect(allChecks.map(check => check({ ...subject, canPrint })).every(Array.isArray)).toBe(true)
  },
  // No measure of speed: one that does not end must not hold the others up.
  30_000,
)
