import type { Node } from '@tiptap/pm/model'
import type {
  FactId,
  FigureId,
  Inline,
  ListItem,
  Paragraph,
  Picture,
  PictureExtension,
  RichBlock,
  RichText,
  Table,
  TableRow,
} from '#shared/schema/richText'

/**
 * Between the editor's tree and the closed one that is stored. Whatever the
 * closed set does not know is left out; the same text always has the same form,
 * so that an untouched editor changes nothing.
 */

/** ProseMirror's JSON, of which nothing is believed. */
export type EditorJson = {
  readonly type?: unknown
  readonly text?: unknown
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly marks?: readonly { readonly type?: unknown }[] | undefined
  readonly content?: readonly EditorJson[] | undefined
}

export const emptyText: RichText = { type: 'doc', content: [] }

export function fromEditor(doc: EditorJson): RichText {
  return closed((doc.content ?? []).map(blockFrom))
}

/** Blocks that were not touched keep their identity: history shares them and nothing is read twice. */
const blocksRead = new WeakMap<Node, { readonly block: RichBlock | null }>()

export function fromDocument(doc: Node): RichText {
  return closed(
    doc.children.map(node => {
      const known = blocksRead.get(node)
      if (known) return known.block
      const block = blockFrom(node.toJSON() as EditorJson)
      blocksRead.set(node, { block })
      return block
    }),
  )
}

/** The editor always shows a paragraph to write in, at the end too. */
export function toEditor(text: RichText): RichText {
  const last = text.content.at(-1)
  const needsRoom = !last || last.type === 'table' || last.type === 'picture'
  return { type: 'doc', content: needsRoom ? [...text.content, emptyParagraph] : text.content }
}

const emptyParagraph: Paragraph = { type: 'paragraph' }

function closed(blocks: readonly (RichBlock | null)[]): RichText {
  const known = blocks.filter(block => block !== null)
  const end = known.findLastIndex(block => block.type !== 'paragraph' || block.content)
  return { type: 'doc', content: known.slice(0, end + 1) }
}

function blockFrom(node: EditorJson): RichBlock | null {
  switch (node.type) {
    case 'paragraph':
      return paragraphFrom(node)
    case 'heading':
      return {
        type: 'heading',
        attrs: { level: levelFrom(node.attrs?.level) },
        ...filled(node),
      }
    case 'bulletList':
    case 'orderedList': {
      const content = childrenOf(node, 'listItem').map(itemFrom)
      return content.length > 0 ? { type: node.type, content } : null
    }
    case 'table':
      return tableFrom(node)
    case 'picture':
      return pictureFrom(node.attrs)
    default:
      return null
  }
}

function childrenOf(node: EditorJson, ...types: readonly string[]): readonly EditorJson[] {
  return (node.content ?? []).filter(child => types.includes(String(child.type)))
}

function paragraphFrom(node: EditorJson): Paragraph {
  return { type: 'paragraph', ...filled(node) }
}

function paragraphsFrom(node: EditorJson): readonly [Paragraph, ...Paragraph[]] {
  const [first = emptyParagraph, ...others] = childrenOf(node, 'paragraph').map(paragraphFrom)
  return [first, ...others]
}

function itemFrom(node: EditorJson): ListItem {
  return { type: 'listItem', content: [...paragraphsFrom(node)] }
}

function levelFrom(level: unknown): 1 | 2 | 3 {
  return level === 2 || level === 3 ? level : 1
}

function filled(node: EditorJson): { readonly content?: readonly Inline[] } {
  const inlines: Inline[] = []
  for (const inline of (node.content ?? []).flatMap(inlineFrom)) {
    const last = inlines.at(-1)
    const isSameRun =
      inline.type === 'text' && last?.type === 'text' && !inline.marks === !last.marks
    if (isSameRun) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines.length > 0 ? { content: inlines } : {}
}

function inlineFrom(node: EditorJson): readonly Inline[] {
  const { type, text, attrs } = node
  if (type === 'text' && typeof text === 'string' && text !== '') {
    const isBold = node.marks?.some(mark => mark.type === 'bold')
    return [{ type, text, ...(isBold ? { marks: [{ type: 'bold' }] } : {}) }]
  }
  if (type === 'citation' && typeof attrs?.evidence === 'string' && attrs.evidence !== '') {
    type Citation = Extract<Inline, { type: 'citation' }>
    return [{ type, attrs: { evidence: attrs.evidence as Citation['attrs']['evidence'] } }]
  }
  if (type === 'fact' && typeof attrs?.fact === 'string' && attrs.fact !== '') {
    const part = attrs.part === 'before' ? 'before' : 'value'
    return [{ type, attrs: { fact: attrs.fact as FactId, part } }]
  }
  const figure = type === 'figure' ? figureIdFrom(attrs?.figure) : {}
  if (figure.id) return [{ type: 'figure', attrs: { figure: figure.id } }]
  return type === 'hardBreak' ? [{ type }] : []
}

function tableFrom(node: EditorJson): Table | null {
  const content = childrenOf(node, 'tableRow').map(
    (row): TableRow => ({
      type: 'tableRow',
      content: childrenOf(row, 'tableCell', 'tableHeader').map(cellFrom),
    }),
  )
  const attrs = { caption: captionFrom(node.attrs?.caption), ...figureIdFrom(node.attrs?.id) }
  const isNamed = attrs.caption !== '' || attrs.id
  return content.length > 0 ? { type: 'table', ...(isNamed ? { attrs } : {}), content } : null
}

function captionFrom(caption: unknown): string {
  return typeof caption === 'string' ? caption.slice(0, maxCaption) : ''
}

function figureIdFrom(id: unknown): { readonly id?: FigureId } {
  return typeof id === 'string' && id !== '' && id.length <= 64 ? { id: id as FigureId } : {}
}

function cellFrom(node: EditorJson): TableRow['content'][number] {
  const attrs = { ...span('colspan', node), ...span('rowspan', node) }
  const content = [...paragraphsFrom(node)]
  const type = node.type === 'tableHeader' ? 'tableHeader' : 'tableCell'
  return Object.keys(attrs).length > 0 ? { type, attrs, content } : { type, content }
}

/** 1 is what a cell spans anyway; 50 is the most that the schema allows. */
function span<Name extends 'colspan' | 'rowspan'>(name: Name, { attrs }: EditorJson) {
  const value = Number(attrs?.[name])
  return Number.isInteger(value) && value > 1 ? { [name]: Math.min(value, 50) } : {}
}

const pictureExtensions: readonly PictureExtension[] = ['jpg', 'png', 'webp', 'bmp', 'gif', 'tif']
export const maxCaption = 200

function pictureFrom(attrs: EditorJson['attrs']): Picture | null {
  const file = attrs?.file as Partial<Picture['attrs']['file']> | null | undefined
  if (!file || typeof file !== 'object') return null
  const { hash, extension, width, height } = file
  const isKnown =
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    pictureExtensions.some(known => known === extension) &&
    isCount(width) &&
    isCount(height)
  if (!isKnown || !extension) return null
  return {
    type: 'picture',
    attrs: {
      file: { hash, extension, width, height },
      caption: captionFrom(attrs?.caption),
      ...figureIdFrom(attrs?.id),
    },
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0
}
