import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import type { RichText } from '#shared/schema/richText'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { type PlantedFault, plantedFaults } from '../../corpus/readCorpus.ts'
import { aHeading, aParagraph, richText } from './checked.ts'

const faults = plantedFaults()

const person = (name: string) => ({
  id: name,
  title: `${name}的任务`,
  department: '运维科',
  person: name,
  startsOn: '2026-06-01',
  endsOn: '2026-10-31',
  proof: '台账',
  state: 'open' as const,
  evidence: [],
})

function textOf({ lines }: PlantedFault): RichText {
  return richText(
    ...lines.map(line => (line.startsWith('# ') ? aHeading(line.slice(2)) : aParagraph(line))),
  )
}

function findingsIn(fault: PlantedFault): readonly Finding[] {
  const campaign = aCampaign({ words: { min: 0, max: 0 } })
  const text = textOf(fault)
  const dossier = aDossier({
    campaign,
    tasks: [person('周大勇'), person('何小舟')],
    ...(fault.kind === 'plan' ? { plan: { p1: text } } : { narratives: { 'c1-r1': text } }),
  })
  return runChecks(allChecks, { dossier, campaign, today: '2026-11-01' })
}

function isFound(fault: PlantedFault): boolean {
  const { block, from, to } = fault.span
  return findingsIn(fault).some(
    ({ rule, span }) =>
      rule === fault.rule && span?.block === block && span.from === from && span.to === to,
  )
}

test('at least 200 faults are planted, and every one names a rule that exists', () => {
  const names = new Set(faults.map(({ rule }) => rule))

  expect(faults.length).toBeGreaterThanOrEqual(200)
  expect(names.size).toBeGreaterThanOrEqual(50)
})

test('at least 95 % of the planted faults are found at their exact place', () => {
  const missed = faults.filter(fault => !isFound(fault))
  const found = faults.length - missed.length
  console.log(
    `planted faults: ${found} of ${faults.length} found at their exact place (${((found / faults.length) * 100).toFixed(1)} %)`,
  )
  for (const fault of missed) {
    const said = findingsIn(fault).flatMap(({ rule, span }) =>
      span ? `${rule}“${span.found}”` : [],
    )
    console.log(`  missed ${fault.rule}: ${fault.lines.join('¶').slice(0, 60)} | ${said.join(' ')}`)
  }

  expect(found / faults.length).toBeGreaterThanOrEqual(0.95)
})
