import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { Dossier } from '#shared/schema/dossier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { aSample } from '../../builders/aSample.ts'
import { type CellFault, type RowFault, tableFaults } from '../../corpus/readCorpus.ts'
import { richText } from './checked.ts'

const today = '2026-11-01'
const sample = aSample()
const look = (dossier: Dossier): readonly Finding[] =>
  runChecks(allChecks, { dossier, campaign: dossier.campaign, today })
const before = look(sample)

const { rows, cells } = tableFaults()

/** The sample, which is clean, with one row spoiled. */
function spoiled({ list, row, set }: RowFault): Dossier {
  const changed = sample[list].map((one, index) => (index === row ? { ...one, ...set } : one))
  return Dossier.parse({ ...sample, [list]: changed })
}

const saysOf = (findings: readonly Finding[], rule: string, id: string) =>
  findings.some(finding => finding.rule === rule && Object.values(finding.at).includes(id))

function isRowFound(fault: RowFault): boolean {
  const id = sample[fault.list][fault.at ?? fault.row]?.id ?? ''
  return !saysOf(before, fault.rule, id) && saysOf(look(spoiled(fault)), fault.rule, id)
}

function isCellFound({ rule, rows, span }: CellFault): boolean {
  const paragraph = (text: string) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  })
  const table = {
    type: 'table',
    content: rows.map(row => ({
      type: 'tableRow',
      content: row.map(text => ({ type: 'tableCell', content: [paragraph(text)] })),
    })),
  }
  const campaign = aCampaign({ words: { min: 0, max: 0 } })
  return look(aDossier({ campaign, narratives: { 'c1-r1': richText(table) } })).some(
    finding =>
      finding.rule === rule &&
      finding.span?.block === span.block &&
      finding.span.from === span.from &&
      finding.span.to === span.to,
  )
}

test('faults in rows, evidence and cells are found, each at its own row or cell', () => {
  const missed = [
    ...rows.filter(fault => !isRowFound(fault)).map(fault => JSON.stringify(fault)),
    ...cells.filter(fault => !isCellFound(fault)).map(fault => JSON.stringify(fault)),
  ]
  const all = rows.length + cells.length
  console.log(`faults in tables and evidence: ${all - missed.length} of ${all} found`)
  for (const fault of missed) console.log(`  missed ${fault}`)

  expect(all).toBeGreaterThanOrEqual(50)
  expect(missed).toEqual([])
})
