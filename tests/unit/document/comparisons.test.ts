import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import type { BlockOf, Doc } from '#shared/document/model'
import { toHtml } from '#shared/document/toHtml'
import { toText } from '#shared/document/toText'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'

const report = aPdf('c1-r1', { title: '测评报告', pages: 3 })
const dossier = aDossier({
  evidence: [report],
  facts: [
    aFact({ before: '91.3', source: { kind: 'evidence', evidence: report.id, page: 2 } }),
    aFact({ id: 'days', name: '办结时限', before: '5', value: '2', unit: '日' }),
    aFact({ id: 'way', name: '登记方式', before: '人工', value: '自动', unit: '' }),
    aFact({ id: 'calls', name: '接听电话', value: '1126', unit: '次' }),
  ],
  narratives: {
    'c1-r1': saying('满意率', { fact: 'satisfied' }, '，接听', { fact: 'calls' }, '。'),
  },
  honours: [{ id: 'h1', title: '先进班组', issuer: '市总工会', awardedOn: '', level: '市级' }],
})

const submission = (of: Dossier) =>
  composeSubmission({ dossier: of, campaign: of.campaign, today: '2026-11-03' })
const bars = ({ blocks }: Doc) =>
  blocks.find((block): block is BlockOf<'bars'> => block.kind === 'bars')

test('the submission with facts reads as it should', async () => {
  await expect(toText(submission(dossier))).toMatchFileSnapshot('../../golden/comparisons.md')
})

test('a source leads to the very page of its evidence', () => {
  const links = submission(dossier).blocks.flatMap(block =>
    block.kind === 'table'
      ? block.rows.flatMap(row => row.cells.flatMap(cell => cell.lines.flat()))
      : [],
  )

  expect(links).toContainEqual(
    expect.objectContaining({ kind: 'citation', number: '1-1', target: 'evidence-1-2' }),
  )
})

test('only numbers have bars, with their lengths in the printed page', () => {
  const doc = submission(dossier)
  const html = toHtml(doc, { pages: new Map(), pictureUrl: hash => hash, fonts: '/fonts' })

  expect(bars(doc)?.pairs.map(({ name }) => name)).toEqual(['群众满意率', '办结时限'])
  expect(html).toContain('<span class="bar bar-now" style="width:24.80%"></span>现在 2日')
})

test('there is no such section when nothing can be compared', () => {
  const doc = submission({ ...dossier, facts: dossier.facts.slice(3) })

  expect(toText(doc)).not.toContain('主要指标对比')
})
