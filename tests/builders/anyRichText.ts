import fc from 'fast-check'
import type { RichText } from '#shared/schema/richText'

/**
 * Any text in the form in which the editor stores it: neighbouring runs differ,
 * nothing is empty that may be absent, no empty paragraph stands last.
 */
type Text = RichText['content'][number]
type Inlines = NonNullable<Extract<Text, { type: 'paragraph' }>['content']>

const words = fc.stringMatching(/^[一-龥a-z0-9，。 ]{1,12}$/)
const run = fc.oneof(
  { weight: 4, arbitrary: words.map(text => ({ type: 'text', text })) },
  {
    weight: 2,
    arbitrary: words.map(text => ({ type: 'text', text, marks: [{ type: 'bold' }] })),
  },
  fc.constantFrom({ type: 'hardBreak' }),
  fc
    .stringMatching(/^[a-z0-9-]{1,8}$/)
    .map(evidence => ({ type: 'citation', attrs: { evidence } })),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'gone'), fc.constantFrom('value', 'before'))
    .map(([fact, part]) => ({ type: 'fact', attrs: { fact, part } })),
  fc.constantFrom('one', 'gone').map(figure => ({ type: 'figure', attrs: { figure } })),
)

const content = fc.array(run, { maxLength: 5 }).map(runs => {
  const kept = runs.filter((one, index) => {
    const before = runs[index - 1]
    return !(one.type === 'text' && before?.type === 'text' && 'marks' in one === 'marks' in before)
  })
  return kept.length > 0 ? { content: kept as unknown as Inlines } : {}
})

const paragraph = content.map(filled => ({ type: 'paragraph' as const, ...filled }))
const heading = fc
  .tuple(fc.constantFrom(1, 2, 3), content)
  .map(([level, filled]) => ({ type: 'heading', attrs: { level }, ...filled }))
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 })
const list = fc
  .tuple(
    fc.constantFrom('bulletList', 'orderedList'),
    fc.array(
      paragraphs.map(inner => ({ type: 'listItem', content: inner })),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([type, items]) => ({ type, content: items }))
const cell = fc
  .tuple(fc.constantFrom('tableCell', 'tableHeader'), paragraphs, fc.constantFrom(1, 1, 2, 50))
  .map(([type, inner, colspan]) => ({
    type,
    ...(colspan > 1 ? { attrs: { colspan } } : {}),
    content: inner,
  }))
const rows = fc.array(
  fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map(cells => ({ type: 'tableRow', content: cells })),
  { minLength: 1, maxLength: 3 },
)
const id = fc.constantFrom({}, {}, { id: 'one' }, { id: 'two' })
const table = fc
  .tuple(rows, fc.constantFrom('', '', '测评结果', '表'), id)
  .map(([rows, caption, id]) => {
    const attrs = caption || 'id' in id ? { attrs: { caption, ...id } } : {}
    return { type: 'table', ...attrs, content: rows }
  })
const picture = fc
  .tuple(
    fc.stringMatching(/^[0-9a-f]{64}$/),
    fc.constantFrom('jpg', 'png'),
    fc.string({ maxLength: 200 }),
    id,
  )
  .map(([hash, extension, caption, id]) => ({
    type: 'picture',
    attrs: { file: { hash, extension, width: 800, height: 600 }, caption, ...id },
  }))

export const anyRichText: fc.Arbitrary<RichText> = fc
  .array(fc.oneof(paragraph, heading, list, table, picture), { maxLength: 8 })
  .map(blocks => {
    const end = blocks.findLastIndex(block => block.type !== 'paragraph' || 'content' in block)
    return { type: 'doc', content: blocks.slice(0, end + 1) } as unknown as RichText
  })
