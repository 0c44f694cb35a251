import { Node } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import type { PictureFile } from '#shared/schema/richText'
import { fileAttribute, nameAttribute } from '../paste/pieces.ts'
import { captionField } from './captionField.ts'

/** A picture with its caption, a block of its own. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: { default: null, rendered: false },
    caption: { default: '', rendered: false },
    id: { default: null, rendered: false },
  }),
  renderHTML: ({ node }) => [
    'figure',
    { 'data-picture': fileAttribute(node.attrs.file as PictureFile), ...nameAttribute(node) },
    String(node.attrs.caption),
  ],
  addNodeView: () => pictureView,
})

type Props = {
  readonly node: EditorNode
  readonly view: EditorView
  readonly getPos: () => number | undefined
  readonly decorations: readonly Decoration[]
}

function pictureView({ node, view, getPos, decorations }: Props): NodeView {
  const dom = document.createElement('figure')
  dom.contentEditable = 'false'
  const image = document.createElement('img')
  const caption = captionField(
    { label: '图题', placeholder: '图题，例如“夜间抢修现场”' },
    view,
    getPos,
  )
  image.addEventListener('error', () => dom.setAttribute('data-broken', ''))
  image.addEventListener('load', () => dom.removeAttribute('data-broken'))
  dom.append(image, brokenNote(), caption.dom)

  let shown: EditorNode | null = null
  const show = (next: EditorNode, decorations: readonly Decoration[]): boolean => {
    if (next.type !== node.type) return false
    const file = next.attrs.file as PictureFile
    if (shown?.attrs.file !== file) {
      image.width = file.width
      image.height = file.height
      image.src = `evidence://picture/${file.hash}/1600/0`
    }
    const text = String(next.attrs.caption)
    image.alt = text || '插图'
    caption.show(next, decorations, !view.editable)
    shown = next
    return true
  }
  show(node, decorations)
  return {
    dom,
    update: show,
    stopEvent: event => event.target === caption.field,
    ignoreMutation: () => true,
  }
}

function brokenNote(): HTMLElement {
  const note = document.createElement('p')
  note.textContent = '这张图片读不出来，可能不在这份档案里。可以删去后重新插入。'
  return note
}
