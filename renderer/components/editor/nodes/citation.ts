import { Node } from '@tiptap/core'
import type { NodeView } from '@tiptap/pm/view'
import type { EvidenceId } from '#shared/schema/richText'

/** A piece of evidence as the editor shows it. */
export type Citable = {
  readonly id: EvidenceId
  /** Its current number, “1-3”. */
  readonly number: string
  readonly title: string
  /** Issuer and date, one line. */
  readonly detail: string
  /** Address of a small picture, when there is one. */
  readonly thumbnail: string | null
}

/**
 * What all citations of one editor share. The numbers live here and not in the
 * text, so that renumbering is never an edit.
 */
export type CitationBoard = {
  citables: ReadonlyMap<string, Citable>
  readonly chips: Set<Chip>
  /** Shows the card of a citation that was clicked. */
  open: (evidence: EvidenceId, chip: HTMLElement) => void
}

export function citationBoard(): CitationBoard {
  return { citables: new Map(), chips: new Set(), open: () => {} }
}

export function renumber(board: CitationBoard, citables: CitationBoard['citables']): void {
  board.citables = citables
  for (const chip of board.chips) chip.refresh()
}

export const removedText = '已移除'

export function citationText(board: CitationBoard, evidence: unknown): string {
  const citable = board.citables.get(String(evidence))
  return citable ? `证${citable.number}` : removedText
}

type Chip = NodeView & { readonly refresh: () => void }

/** Made for one board: Tiptap copies what is passed to it as options. */
export function citationNode(board: CitationBoard) {
  return Node.create({
    name: 'citation',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ evidence: { default: '', rendered: false } }),
    renderText({ node }) {
      return citationText(board, node.attrs.evidence)
    },
    // For the clipboard: a number where others read it, an id where we do.
    renderHTML({ node }) {
      const { evidence } = node.attrs
      return ['span', { 'data-citation': evidence }, citationText(board, evidence)]
    },
    addNodeView() {
      return ({ node }) => chipView(board, node.attrs.evidence as EvidenceId)
    },
    addKeyboardShortcuts() {
      return {
        Enter: ({ editor }) => {
          const { from } = editor.state.selection
          const node = editor.state.doc.nodeAt(from)
          const chip = editor.view.nodeDOM(from)
          const isChosen = node?.type === this.type && editor.state.selection.to === from + 1
          if (!isChosen || !(chip instanceof HTMLElement)) return false
          board.open(node.attrs.evidence as EvidenceId, chip)
          return true
        },
      }
    },
  })
}

function chipView(board: CitationBoard, evidence: EvidenceId): Chip {
  const dom = document.createElement('span')
  const refresh = () => {
    const citable = board.citables.get(evidence)
    dom.textContent = citationText(board, evidence)
    dom.title = citable ? citable.title : '引用的证明材料已从档案中移除'
    dom.dataset.citation = evidence
    dom.toggleAttribute('data-removed', !citable)
  }
  dom.addEventListener('click', () => board.open(evidence, dom))
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
