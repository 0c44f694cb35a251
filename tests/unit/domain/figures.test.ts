import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composePlan } from '#shared/document/compose/plan'
import type { Block, Inline } from '#shared/document/model'
import { captionOf, figuresBefore, figuresById, figuresOf } from '#shared/domain/figures'
import type { RichBlock } from '#shared/schema/richText'
import { aDossier } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { richText } from '../checks/checked.ts'

const file = { hash: 'a'.repeat(64), extension: 'jpg', width: 8, height: 6 }
const picture = (caption: string, id?: string) => ({
  type: 'picture',
  attrs: { file, caption, ...(id ? { id } : {}) },
})
const table = (caption: string) => ({
  type: 'table',
  attrs: { caption },
  content: [
    { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] },
  ],
})

test('pictures and tables with captions are counted through each document', () => {
  const dossier = aDossier({
    plan: { p1: richText(picture('方案里的图')) },
    narratives: {
      'c1-r1': richText(picture('巡灯'), picture(''), table('用时'), table('')),
      'c2-r1': richText(table('测评'), picture('修灯')),
    },
  })

  const figures = figuresOf(dossier, dossier.campaign)

  expect(figures.map(({ label, caption, document }) => `${document} ${label} ${caption}`)).toEqual([
    'plan 图1 方案里的图',
    'submission 图1 巡灯',
    'submission 表1 用时',
    'submission 表2 测评',
    'submission 图2 修灯',
  ])
  const before = (id: string) =>
    figuresBefore(dossier, dossier.campaign, { kind: 'submission', id })
  expect(before('c1-r1')).toEqual({ picture: 0, table: 0 })
  expect(before('c1-r2')).toEqual({ picture: 1, table: 1 })
  expect(before('c2-r1')).toEqual({ picture: 1, table: 1 })
})

test('a number that somebody typed before a caption is not said twice', () => {
  const said = (caption: string) => captionOf(picture(caption) as RichBlock)

  expect(said('图1　夜间巡灯')).toBe('夜间巡灯')
  expect(said('表 2-3：修复用时')).toBe('修复用时')
  expect(said('图书馆前的路灯')).toBe('图书馆前的路灯')
  expect(said('图3月的巡灯')).toBe('图3月的巡灯')
})

const inlinesIn = (block: Block): readonly Inline[] => {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.content
  if (block.kind === 'list') return block.items.flatMap(({ content }) => content)
  return block.kind === 'table' ? block.rows.flatMap(r => r.cells.flatMap(c => c.lines.flat())) : []
}

test('what the editor shows is what is printed, and a reference never says another number', () => {
  fc.assert(
    fc.property(anyRichText, anyRichText, (one, other) => {
      const dossier = aDossier({ plan: { p1: one, p2: other } })
      const figures = figuresOf(dossier, dossier.campaign)
      const { blocks } = composePlan({
        dossier,
        campaign: dossier.campaign,
        today: '2026-11-03',
      })

      const printed = blocks.flatMap(block =>
        (block.kind === 'picture' || block.kind === 'table') && block.caption?.label
          ? [block.caption]
          : [],
      )
      expect(printed.map(({ label, text }) => `${label} ${text}`)).toEqual(
        figures.map(({ label, caption }) => `${label} ${caption}`),
      )
      const known = figuresById(figures)
      for (const inline of blocks.flatMap(inlinesIn)) {
        if (inline.kind !== 'figure') continue
        expect(inline.label).toBe(known.get(inline.figure)?.label)
        expect(printed.find(({ anchor }) => anchor === inline.target)?.label).toBe(inline.label)
      }
    }),
  )
})
