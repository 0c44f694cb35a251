import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { wouldBeStronger } from '#shared/checks/stronger'
import { demandCoverage } from '#shared/domain/coverage'
import { requirementsOf } from '#shared/domain/requirements'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'

const weak = '服务水平得到显著提升，群众一致好评。'

function linesOf(dossier: Dossier): readonly string[] {
  const { campaign } = dossier
  const [requirement] = requirementsOf(campaign)
  if (!requirement) throw new Error('no requirement')
  const found: readonly Finding[] = runChecks(allChecks, {
    dossier,
    campaign,
    today: '2026-06-01',
  }).filter(({ at }) => at.kind === 'submission' && at.requirement === requirement.id)
  const coverage = demandCoverage(dossier, requirement)
  return wouldBeStronger(found, coverage, campaign.evidenceKinds).map(({ text }) => text)
}

test('says the gravest of the words and what the proof lacks, in two lines', () => {
  const lines = linesOf(aDossier({ narratives: { 'c1-r1': prose(weak) } }))

  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/没有数、对象、时间或证明/)
  expect(lines[1]).toBe('还没有证明材料，要 1 份')
})

test('blanks come before everything else', () => {
  const text = prose('这项工作从【待补：起始时间】开始，服务【待补：服务对象】。', weak)
  expect(linesOf(aDossier({ narratives: { 'c1-r1': text } }))[0]).toBe('先补上 2 处留空')
})

test('somebody else who vouches is asked for, as long as there is none', () => {
  const text = prose('2026年4月起代修楼道灯1875盏。')
  const own = aDossier({
    narratives: { 'c1-r1': text },
    evidence: [aPdf('c1-r1', { kind: 'photo' })],
  })
  const vouched = aDossier({
    narratives: { 'c1-r1': text },
    evidence: [aPdf('c1-r1', { kind: 'award' })],
  })

  expect(linesOf(own)).toContain('找一份别人作证的材料，例如表彰文件')
  expect(linesOf(vouched)).toEqual([])
})
