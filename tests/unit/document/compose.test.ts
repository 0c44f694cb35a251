import { expect, test } from 'vitest'
import { composePlan } from '#shared/document/compose/plan'
import { composeSubmission } from '#shared/document/compose/submission'
import { composeSummary } from '#shared/document/compose/summary'
import { fillPattern } from '#shared/document/fillPattern'
import type { Doc } from '#shared/document/model'
import { headingsOf, toText } from '#shared/document/toText'
import { keepNumbers } from '#shared/domain/sentNumbers'
import type { Dossier } from '#shared/schema/dossier'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'

const subjectOf = (dossier: Dossier) => ({
  dossier,
  campaign: dossier.campaign,
  today: '2026-11-03',
})
const planOf = (dossier: Dossier) => composePlan(subjectOf(dossier))
const submissionOf = (dossier: Dossier) => composeSubmission(subjectOf(dossier))
const kinds = ({ blocks }: Doc) => blocks.map(({ kind }) => kind)

test('leaves out sections of the plan that are blank, and numbers on', () => {
  const plan = planOf(aDossier({ plan: { p2: prose('写好了。') } }))

  expect(headingsOf(plan.blocks)).toEqual(['一、方案第二节'])
})

test('the summary prints its sections, then what the tables of its own year say', () => {
  const honour = { id: 'h', issuer: '市总工会', level: '市级' }
  const dossier = aDossier({
    summary: { s2: prose('写好了。') },
    honours: [
      { ...honour, title: '先进班组', awardedOn: '2026-04-28' },
      { ...honour, id: 'old', title: '旧荣誉', awardedOn: '2025-04-28' },
    ],
  })
  const { blocks } = composeSummary(subjectOf(dossier))

  expect(headingsOf(blocks)).toEqual(['一、总结第二节', '二、所获荣誉'])
  expect(JSON.stringify(blocks)).not.toContain('旧荣誉')
  expect(blocks.at(-1)).toMatchObject({ kind: 'signature', unit: '城市照明处' })
})

test('names every criterion of the submission, and says which holds nothing yet', () => {
  const { blocks } = submissionOf(aDossier({ narratives: { 'c2-r1': prose('写好了。') } }))

  expect(headingsOf(blocks)).toEqual(['一、标准一', '二、标准二', '（一）要求三'])
  expect(JSON.stringify(blocks)).toContain('（本部分尚未填写）')
})

test('shows a demand that has only evidence, with its evidence', () => {
  const { blocks } = submissionOf(aDossier({ evidence: [aPdf('c1-r2', { title: '测评报告' })] }))

  expect(headingsOf(blocks).slice(0, 2)).toEqual(['一、标准一', '（一）要求二'])
  expect(blocks.find(({ kind }) => kind === 'proofLine')).toEqual({
    kind: 'proofLine',
    content: [
      { kind: 'text', text: '证明材料：' },
      { kind: 'citation', number: '1-1', target: 'evidence-1', anchor: 'cited-1' },
      { kind: 'text', text: ' 测评报告' },
    ],
  })
})

test('makes one sheet for each page of evidence, in the order of the numbers', () => {
  const { blocks } = submissionOf(
    aDossier({ evidence: [aPdf('c2-r1', { pages: 2 }), aPicture('c1-r1')] }),
  )

  const sheets = blocks.flatMap(block =>
    block.kind === 'evidenceSheet' ? [`${block.number} ${block.page}/${block.pages}`] : [],
  )
  expect(sheets).toEqual(['1-1 1/1', '2-1 1/2', '2-1 2/2'])
})

test('leads every link to something that is there', () => {
  const { blocks } = submissionOf(
    aDossier({ evidence: [aPdf('c1-r1'), aPicture(['c1-r1', 'c2-r2'])] }),
  )

  const text = JSON.stringify(blocks)
  const targets = [...text.matchAll(/"target":"([^"]+)"/g)].map(([, target]) => target)
  const anchors = new Set([...text.matchAll(/"anchor":"([^"]+)"/g)].map(([, anchor]) => anchor))
  expect(targets.length).toBeGreaterThan(5)
  expect(targets.filter(target => !anchors.has(target))).toEqual([])
})

test('keeps form, contents and text of an empty dossier, so that it can be filled by hand', () => {
  expect(kinds(submissionOf(aDossier())).slice(0, 5)).toEqual([
    'cover',
    'title',
    'table',
    'contents',
    'title',
  ])
})

test('leaves blank fields of the form open and offers the statement to be ticked', () => {
  const form = JSON.stringify(submissionOf(aDossier()).blocks[2])

  expect(form).toContain('□　近两年无违纪')
  expect(form).not.toContain('未填写')
})

test('names no person as the author of a file, but the unit', () => {
  expect(planOf(aDossier()).author).toBe('城市照明处')
})

test('fills a pattern, and leaves out the quotes of a brand that has no name yet', () => {
  const dossier = aDossier({ fields: { unit: '城市照明处' } })
  const [plan] = dossier.campaign.deliverables
  if (!plan) throw new Error('no deliverable')

  expect(
    fillPattern('{unit}“{brand}”{deliverable}（{year}年）{other}', plan, subjectOf(dossier)),
  ).toBe('城市照明处实施方案（2026年）{other}')
})

test('the list says which numbers that went out have no evidence any more', () => {
  const [one, two] = [aPdf('c1-r1'), aPdf('c1-r1')]
  const sent = keepNumbers(aDossier({ evidence: [one, two] }), '2026-11-05')
  const text = toText(submissionOf({ ...sent, evidence: [two] }))

  expect(text).toMatch(/\| 1-1 \| （此件已撤下，编号空缺） \|\n\| 1-2 \|/)
})
