import { Node } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'

/**
 * What all references of one kind in one editor share. Their words live here and
 * not in the text, so that a new number or value is never an edit.
 */
export type ChipBoard<Known> = {
  known: ReadonlyMap<string, Known>
  readonly chips: Set<Chip>
  /** Shows the card of a reference that was clicked. */
  open: (key: string, chip: HTMLElement) => void
}

export function chipBoard<Known>(): ChipBoard<Known> {
  return { known: new Map(), chips: new Set(), open: () => {} }
}

export function showKnown<Known>(board: ChipBoard<Known>, known: ChipBoard<Known>['known']): void {
  board.known = known
  for (const chip of board.chips) chip.refresh()
}

export const removedText = '已移除'

type Chip = NodeView & { readonly refresh: () => void }
type Attributes = Readonly<Record<string, unknown>>

/** What makes one kind of reference different from another. */
export type ChipKind<Known> = {
  readonly name: string
  /** As they are stored, each with its default. */
  readonly attributes: Readonly<Record<string, string>>
  readonly keyOf: (attributes: Attributes) => string
  readonly textOf: (known: Known, attributes: Attributes) => string
  /** Shown under the pointer. */
  readonly titleOf: (known: Known | undefined) => string
  /** By what the clipboard knows it again. */
  readonly marksOf: (attributes: Attributes) => Readonly<Record<string, string>>
}

/** Made for one board: Tiptap copies what is passed to it as options. */
export function chipNode<Known>(kind: ChipKind<Known>, board: ChipBoard<Known>) {
  const textOf = (attributes: Attributes): string => {
    const known = board.known.get(kind.keyOf(attributes))
    return known ? kind.textOf(known, attributes) : removedText
  }
  return Node.create({
    name: kind.name,
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () =>
      Object.fromEntries(
        Object.entries(kind.attributes).map(([name, value]) => [
          name,
          { default: value, rendered: false },
        ]),
      ),
    renderText: ({ node }) => textOf(node.attrs),
    // For the clipboard: words where others read it, an id where we do.
    renderHTML: ({ node }) => ['span', kind.marksOf(node.attrs), textOf(node.attrs)],
    addNodeView:
      () =>
      ({ node }) =>
        chipView(kind, board, node.attrs),
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => {
          const { from, to } = editor.state.selection
          const node = editor.state.doc.nodeAt(from)
          const chip = editor.view.nodeDOM(from)
          const isChosen = node?.type === this.type && to === from + 1
          if (!isChosen || !(chip instanceof HTMLElement)) return false
          board.open(kind.keyOf(node.attrs), chip)
          return true
        },
      }
    },
  })
}

function chipView<Known>(
  kind: ChipKind<Known>,
  board: ChipBoard<Known>,
  attributes: Attributes,
): Chip {
  const dom = document.createElement('span')
  const key = kind.keyOf(attributes)
  for (const [name, value] of Object.entries(kind.marksOf(attributes)))
    dom.setAttribute(name, value)
  const refresh = () => {
    const known = board.known.get(key)
    dom.textContent = known ? kind.textOf(known, attributes) : removedText
    dom.title = kind.titleOf(known)
    dom.toggleAttribute('data-removed', !known)
  }
  dom.addEventListener('click', () => board.open(key, dom))
  const chip: Chip = {
    dom,
    refresh,
    ignoreMutation: () => true,
    destroy: () => board.chips.delete(chip),
  }
  board.chips.add(chip)
  refresh()
  return chip
}
