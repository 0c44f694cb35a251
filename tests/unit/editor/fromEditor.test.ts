// @vitest-environment happy-dom
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RichText } from '#shared/schema/richText'
import {
  type EditorJson,
  emptyText,
  fromDocument,
  fromEditor,
  toEditor,
} from '../../../renderer/components/editor/fromEditor.ts'
import { closedSet } from '../../../renderer/components/editor/nodes/closedSet.ts'
import { prose } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'

const schema = getSchema(closedSet())
const opened = (text: RichText) => {
  const doc = Node.fromJSON(schema, toEditor(text))
  doc.check()
  return doc
}

test('what was stored comes back from the editor unchanged', () => {
  fc.assert(
    fc.property(anyRichText, text => {
      expect(fromEditor(opened(text).toJSON() as EditorJson)).toEqual(text)
      expect(RichText.parse(fromDocument(opened(text)))).toEqual(text)
    }),
  )
})

test('whatever JSON is given, the result is one that may be stored', () => {
  const names = [...Object.keys(schema.nodes), ...Object.keys(schema.marks), 'link', 'script']
  const { node } = fc.letrec<{ node: EditorJson }>(tie => ({
    node: fc.record(
      {
        type: fc.constantFrom(...names),
        text: fc.oneof(fc.string(), fc.integer()),
        attrs: fc.dictionary(
          fc.constantFrom(
            'level',
            'evidence',
            'file',
            'caption',
            'id',
            'figure',
            'colspan',
            'rowspan',
          ),
          fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.object()),
        ),
        marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'italic') }), { maxLength: 2 }),
        content: fc.array(tie('node'), { maxLength: 4 }),
      },
      { requiredKeys: ['type'] },
    ) as fc.Arbitrary<EditorJson>,
  }))
  fc.assert(
    fc.property(fc.array(node), content => {
      expect(RichText.safeParse(fromEditor({ type: 'doc', content })).error).toBeUndefined()
    }),
  )
})

test('an untouched editor is an empty text', () => {
  expect(fromDocument(opened(emptyText))).toEqual(emptyText)
  expect(
    fromEditor({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }),
  ).toEqual(emptyText)
})

test('empty lines between paragraphs stay, those at the end go', () => {
  const doc = { ...prose('甲', '', '乙', '', '') }

  expect(fromEditor(doc)).toEqual(prose('甲', '', '乙'))
})

test('leaves out marks, nodes and attributes that the closed set does not know', () => {
  const text = fromEditor({
    type: 'doc',
    content: [
      { type: 'horizontalRule' },
      {
        type: 'paragraph',
        attrs: { textAlign: 'center' },
        content: [
          { type: 'text', text: '斜体', marks: [{ type: 'italic' }] },
          { type: 'text', text: '和普通' },
          { type: 'text', text: '加粗', marks: [{ type: 'italic' }, { type: 'bold' }] },
          { type: 'mention', attrs: { id: '1' } },
        ],
      },
    ],
  })

  expect(text.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '斜体和普通' },
        { type: 'text', text: '加粗', marks: [{ type: 'bold' }] },
      ],
    },
  ])
})

test('blocks that were not touched keep their identity, so history can share them', () => {
  const before = opened(prose('第一段', '第二段'))
  const after = before.replace(1, 1, opened(prose('新')).slice(1, 2))

  const [first, second] = fromDocument(before).content
  const [changed, same] = fromDocument(after).content

  expect(changed).not.toEqual(first)
  expect(same).toBe(second)
})

test('there is always a paragraph to write in after a table', () => {
  const table: RichText = {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] },
        ],
      },
    ],
  }

  expect(opened(table).lastChild?.type.name).toBe('paragraph')
})
