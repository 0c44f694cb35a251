import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView } from '@tiptap/pm/view'
import { maxCaption } from '../fromEditor.ts'

/** The line of a picture or table that its caption is typed in, with the number that the program gives. */
export type CaptionField = {
  readonly dom: HTMLElement
  readonly field: HTMLInputElement
  readonly show: (node: Node, decorations: readonly Decoration[], isReadOnly: boolean) => void
}

type Wording = { readonly label: string; readonly placeholder: string }

export function captionField(
  { label, placeholder }: Wording,
  view: EditorView,
  getPos: () => number | undefined,
): CaptionField {
  const dom = document.createElement('div')
  dom.className = 'caption'
  dom.contentEditable = 'false'
  const number = document.createElement('span')
  const field = document.createElement('input')
  field.maxLength = maxCaption
  field.placeholder = placeholder
  field.setAttribute('aria-label', label)
  dom.append(number, field)
  const commit = () => writeCaption(view, getPos(), field.value)
  field.addEventListener('input', event => {
    if (!(event as InputEvent).isComposing) commit()
  })
  field.addEventListener('compositionend', commit)
  let shown: string | null = null
  return {
    dom,
    field,
    show(node, decorations, isReadOnly) {
      const text = String(node.attrs.caption)
      // Only what changed outside: an input method may be at work in the field.
      if (shown !== text && field.value !== text) field.value = text
      field.readOnly = isReadOnly
      number.textContent = numberIn(decorations)
      shown = text
    },
  }
}

function numberIn(decorations: readonly Decoration[]): string {
  const spec = decorations.map(one => one.spec as { readonly figureLabel?: string })
  return spec.find(one => one.figureLabel !== undefined)?.figureLabel ?? ''
}

function writeCaption(view: EditorView, pos: number | undefined, caption: string): void {
  const node = pos === undefined ? null : view.state.doc.nodeAt(pos)
  if (pos === undefined || !node || node.attrs.caption === caption) return
  view.dispatch(view.state.tr.setNodeAttribute(pos, 'caption', caption))
}
