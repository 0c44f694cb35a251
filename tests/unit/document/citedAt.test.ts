import { expect, test } from 'vitest'
import { citationOf, citedOn, sheetAlias } from '#shared/document/citedOn'
import { withCitedAt } from '#shared/document/compose/citedAt'
import { paragraph, words } from '#shared/document/model'

const cite = (number: string, target: string) => ({ kind: 'citation' as const, number, target })

test('gives every citation a place of its own, in reading order', () => {
  const { blocks, citedAt } = withCitedAt([
    paragraph(words('见'), cite('1-1', 'evidence-1')),
    {
      kind: 'table',
      style: 'data',
      columns: [156],
      rows: [{ cells: [{ role: 'value', lines: [[cite('1-1', 'evidence-1')]] }] }],
    },
    paragraph(cite('1-2', 'evidence-2-7')),
  ])

  expect([...citedAt]).toEqual([
    ['evidence-1', ['cited-1', 'cited-2']],
    ['evidence-2-7', ['cited-3']],
  ])
  expect(blocks[2]).toEqual(paragraph({ ...cite('1-2', 'evidence-2-7'), anchor: 'cited-3' }))
})

test('names each page once, and says when there are more than fit', () => {
  const anchors = Array.from({ length: 8 }, (_, index) => `cited-${index + 1}`)
  const pages = new Map(anchors.map((anchor, index) => [anchor, 5 + Math.max(0, index - 1)]))

  expect(citedOn(anchors.slice(0, 3), pages)).toEqual({
    links: [
      { page: 5, target: 'cited-1' },
      { page: 6, target: 'cited-3' },
    ],
    hasMore: false,
  })
  expect(citedOn(anchors, pages).hasMore).toBe(true)
})

test('before the first printing there is one link without a number', () => {
  expect(citedOn(['cited-1', 'cited-2'], new Map()).links).toEqual([
    { page: null, target: 'cited-1' },
  ])
})

test('knows a citation by the name that its sheet has for it, and nothing else', () => {
  expect(citationOf(sheetAlias('cited-12'))).toBe('cited-12')
  expect(citationOf('evidence-12')).toBeUndefined()
})
