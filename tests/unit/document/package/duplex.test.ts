import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { duplexSides, frontPages } from '#shared/document/package/duplex'
import { aWrittenDossier } from '../aWrittenDossier.ts'

test('a part begins on a front, with an empty back before it where one is needed', () => {
  expect(duplexSides(6, new Set([2, 4]))).toEqual([1, null, 2, 3, 4, 5, 6])
  expect(duplexSides(3, new Set([1, 3]))).toEqual([1, 2, 3])
})

test('whatever the parts: every page once and in order, every part in front, no sheet empty', () => {
  const starts = fc.array(fc.integer({ min: 1, max: 40 })).map(list => new Set(list))
  fc.assert(
    fc.property(fc.nat(40), starts, (pages, fronts) => {
      const sides = duplexSides(pages, fronts)
      expect(sides.filter(side => side !== null)).toEqual(
        Array.from({ length: pages }, (_, index) => index + 1),
      )
      for (const [index, side] of sides.entries()) {
        if (side === null) expect(index % 2).toBe(1)
        else if (fronts.has(side)) expect(index % 2).toBe(0)
      }
    }),
  )
})

test('the parts of a submission and evidence of several pages come in front', () => {
  const dossier = aWrittenDossier()
  const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const anchors = doc.blocks.flatMap(block => ('anchor' in block ? [block.anchor] : []))
  const pages = new Map(anchors.map((anchor, index) => [anchor, 2 + index]))
  const named = [...frontPages(doc, pages)].map(page => anchors[page - 2])
  const report = doc.blocks.find(b => b.kind === 'evidenceSheet' && b.title === '满意度测评报告')
  const award = doc.blocks.find(b => b.kind === 'evidenceSheet' && b.title === '先进班组奖牌')

  expect(named).toContain('form')
  expect(named).toContain('title-1')
  expect(named).toContain(report?.kind === 'evidenceSheet' ? report.anchor : '')
  expect(named).not.toContain(award?.kind === 'evidenceSheet' ? award.anchor : '')
})
