import { Node } from '@tiptap/core'
import type { Node as EditorNode } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { PictureFile } from '#shared/schema/richText'
import { maxCaption } from '../fromEditor.ts'
import { fileAttribute } from '../paste/pieces.ts'

/** A picture with its caption, a block of its own. */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: { default: null, rendered: false },
    caption: { default: '', rendered: false },
  }),
  renderHTML: ({ node }) => [
    'figure',
    { 'data-picture': fileAttribute(node.attrs.file as PictureFile) },
    String(node.attrs.caption),
  ],
  addNodeView: () => pictureView,
})

type Props = {
  readonly node: EditorNode
  readonly view: EditorView
  readonly getPos: () => number | undefined
}

function pictureView({ node, view, getPos }: Props): NodeView {
  const dom = document.createElement('figure')
  dom.contentEditable = 'false'
  const image = document.createElement('img')
  const caption = captionField(text => writeCaption(view, getPos(), text))
  image.addEventListener('error', () => dom.setAttribute('data-broken', ''))
  image.addEventListener('load', () => dom.removeAttribute('data-broken'))
  dom.append(image, brokenNote(), caption)

  let shown: EditorNode | null = null
  const show = (next: EditorNode): boolean => {
    if (next.type !== node.type) return false
    const file = next.attrs.file as PictureFile
    if (shown?.attrs.file !== file) {
      image.width = file.width
      image.height = file.height
      image.src = `evidence://picture/${file.hash}/1600/0`
    }
    const text = String(next.attrs.caption)
    image.alt = text || '插图'
    // Only what changed outside: an input method may be at work in the field.
    if (shown?.attrs.caption !== text && caption.value !== text) caption.value = text
    caption.readOnly = !view.editable
    shown = next
    return true
  }
  show(node)
  return {
    dom,
    update: show,
    stopEvent: event => event.target === caption,
    ignoreMutation: () => true,
  }
}

function captionField(write: (text: string) => void): HTMLInputElement {
  const field = document.createElement('input')
  field.maxLength = maxCaption
  field.placeholder = '图题，例如“夜间抢修现场”'
  field.setAttribute('aria-label', '图题')
  const commit = () => write(field.value)
  field.addEventListener('input', event => {
    if (!(event as InputEvent).isComposing) commit()
  })
  field.addEventListener('compositionend', commit)
  return field
}

function brokenNote(): HTMLElement {
  const note = document.createElement('p')
  note.textContent = '这张图片读不出来，可能不在这份档案里。可以删去后重新插入。'
  return note
}

function writeCaption(view: EditorView, pos: number | undefined, caption: string): void {
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos)
  if (pos === undefined || !node || node.attrs.caption === caption) return
  view.dispatch(view.state.tr.setNodeAttribute(pos, 'caption', caption))
}
