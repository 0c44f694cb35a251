import { expect, test } from 'vitest'
import { richBlocks } from '#shared/document/compose/richBlocks'
import { type Block, inlineWords } from '#shared/document/model'
import { EvidenceId, type RichBlock, RichText } from '#shared/schema/richText'

const citables = new Map([
  [EvidenceId.parse('a'), { number: '1-3', target: 'evidence-3' }],
  [EvidenceId.parse('b'), { number: '1-5', target: 'evidence-5' }],
])
const text = (words: string) => ({ type: 'text', text: words })
const cite = (evidence: string) => ({ type: 'citation', attrs: { evidence } })
const p = (...content: readonly unknown[]) => ({ type: 'paragraph', content })

function blocks(...content: readonly unknown[]): readonly Block[] {
  return richBlocks(RichText.parse({ type: 'doc', content }), 1, {
    citables,
    wording: { facts: [] },
  })
}
const wordsOf = (...content: readonly unknown[]) =>
  blocks(...content).map(block => (block.kind === 'paragraph' ? inlineWords(block.content) : block))

test('joins neighbouring citations into one remark', () => {
  expect(wordsOf(p(text('满意率达到98.6%'), cite('a'), text(' '), cite('b'), text('。')))).toEqual([
    '满意率达到98.6%（见证明材料1-3、1-5）。',
  ])
})

test('writes only the number where the sentence leads up to it', () => {
  expect(wordsOf(p(text('详见证明材料'), cite('a'), text('。')))).toEqual(['详见证明材料1-3。'])
})

test('links a citation to the sheet of its evidence', () => {
  const [first] = blocks(p(text('见'), cite('b')))

  expect(first).toEqual({
    kind: 'paragraph',
    content: [
      { kind: 'text', text: '见' },
      { kind: 'citation', number: '1-5', target: 'evidence-5' },
    ],
  })
})

test('leaves out a citation of evidence that is gone', () => {
  expect(wordsOf(p(text('按时办结'), cite('removed'), text('。')))).toEqual(['按时办结。'])
})

test('drops typed indents and empty paragraphs', () => {
  expect(wordsOf(p(text('　　正文　')), p(), p(text('  ')))).toEqual(['正文'])
})

test('puts headings of the text under the heading it stands in, four levels deep at most', () => {
  const levels = blocks(
    ...[1, 2, 3].map(level => ({ type: 'heading', attrs: { level }, content: [text('小标题')] })),
  ).map(block => block.kind === 'heading' && block.level)

  expect(levels).toEqual([2, 3, 4])
})

test('marks ordered items with circled numbers and others with a dash', () => {
  const items = (type: RichBlock['type']) => ({
    type,
    content: ['甲', '乙'].map(word => ({ type: 'listItem', content: [p(text(word))] })),
  })

  const markers = blocks(items('orderedList'), items('bulletList')).flatMap(block =>
    block.kind === 'list' ? block.items.map(item => item.marker) : [],
  )

  expect(markers).toEqual(['①', '②', '——', '——'])
})

test('gives a table the whole width, whatever its columns', () => {
  const cell = (type: string, attrs = {}) => ({ type, attrs, content: [p(text('格'))] })
  const row = (...content: readonly unknown[]) => ({ type: 'tableRow', content })
  const [table] = blocks({
    type: 'table',
    content: [
      row(cell('tableHeader', { colspan: 2 }), cell('tableHeader')),
      row(cell('tableCell'), cell('tableCell'), cell('tableCell')),
    ],
  })

  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156)
  expect(table.columns).toHaveLength(3)
  expect(table.rows.map(({ isHead }) => isHead)).toEqual([true, false])
})
