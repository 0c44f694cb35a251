import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { characterCount } from '#shared/domain/characterCount'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { goodTexts } from '../../corpus/readCorpus.ts'

const texts = goodTexts()
const characters = texts
  .flatMap(({ paragraphs }) => paragraphs)
  .reduce((sum, paragraph) => sum + characterCount(paragraph), 0)

/** What is said of the prose itself, not of the empty dossier around it. */
function findingsIn(paragraphs: readonly string[]): readonly Finding[] {
  const campaign = aCampaign({ words: { min: 0, max: 0 } })
  const dossier = aDossier({ campaign, narratives: { 'c1-r1': prose(...paragraphs) } })
  return runChecks(allChecks, { dossier, campaign, today: '2026-11-01' }).filter(
    ({ at, rule }) =>
      at.kind === 'submission' && at.requirement === 'c1-r1' && rule !== 'evidenceIsSufficient',
  )
}

const findings = texts.flatMap(({ name, paragraphs }) =>
  findingsIn(paragraphs).map(finding => ({ name, ...finding })),
)
const of = (severity: Finding['severity']) =>
  findings.filter(finding => finding.severity === severity)

test('the corpus has at least 40 paragraphs of 100 to 300 characters', () => {
  const lengths = texts.flatMap(({ paragraphs }) => paragraphs.map(paragraph => paragraph.length))

  expect(lengths.length).toBeGreaterThanOrEqual(40)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(100)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(300)
})

test('good prose raises no 必改 and at most one 建议 per 1,000 characters', () => {
  const advice = of('warning')
  console.log(
    `good prose: ${characters} characters, 必改 ${of('blocker').length}, 建议 ${advice.length}, 提示 ${of('hint').length}`,
  )
  for (const { name, rule, severity, span, text } of findings) {
    console.log(`  ${severity} ${rule} ${name} “${span?.found ?? ''}” ${text}`)
  }

  expect(of('blocker')).toEqual([])
  expect((advice.length / characters) * 1000).toBeLessThanOrEqual(1)
})
