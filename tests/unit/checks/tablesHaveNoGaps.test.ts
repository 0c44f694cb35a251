import { expect, test } from 'vitest'
import { tablesHaveNoGaps } from '#shared/checks/tablesHaveNoGaps'
import { aDossier } from '../../builders/aDossier.ts'
import { aParagraph, richText, said } from './checked.ts'

const table = (...cells: readonly string[]) =>
  richText({
    type: 'table',
    content: cells.map(text => ({
      type: 'tableRow',
      content: [
        { type: 'tableCell', content: [text === '' ? { type: 'paragraph' } : aParagraph(text)] },
      ],
    })),
  })

test('counts the empty cells of a table', () => {
  expect(said(tablesHaveNoGaps, aDossier({ plan: { p1: table('甲', '', '') } }))).toEqual([
    '方案第一节：表格里有 2 格空着，没有的写“—”',
  ])
})

test('a full table and an untouched one are fine', () => {
  expect(
    said(tablesHaveNoGaps, aDossier({ plan: { p1: table('甲', '—'), p2: table('', '') } })),
  ).toEqual([])
})
