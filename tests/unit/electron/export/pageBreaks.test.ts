import { Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, test } from 'vitest'
import { heading, words } from '#shared/document/model'
import { toElements } from '#shared/document/toElements'
import { standardLayout } from '#shared/domain/layouts'
import { withSpacers } from '../../../../electron/export/wordBlocks.ts'

const aTable = () =>
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [] })] })] })
const kinds = (parts: readonly object[]) =>
  parts.map(part => (part instanceof Table ? 'table' : 'paragraph'))

test('a part begins its page itself: a break of its own could fall onto an empty page', () => {
  const blocks = [heading(1, [words('证明材料')], { startsPage: true })]
  const doc = { title: '', author: '', date: '2026-11-03', layout: standardLayout, blocks }
  const [first] = toElements(doc, { pages: new Map(), pictureUrl: () => '' })
  expect(first?.attributes.class).toContain('starts-page')
})

test('lines stand between tables and after the last, nowhere else', () => {
  const parts = withSpacers([[aTable()], [aTable()], [new Paragraph('后文')], [aTable()]])
  expect(kinds(parts)).toEqual([
    ...['table', 'paragraph', 'table', 'paragraph', 'table'],
    'paragraph',
  ])
})
