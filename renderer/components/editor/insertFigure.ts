import type { Editor } from '@tiptap/core'
import type { Figure } from '#shared/domain/figures'
import type { FigureId } from '#shared/schema/richText'
import type { Boards } from './nodes/closedSet.ts'
import { insertReference } from './referenceQuery.ts'
import { atOnce } from './useClosedEditor.ts'

/** What may be referred to from a text, and how one that nothing refers to yet gets its name. */
export type Figures = {
  /** Of this document, in the order of print. */
  readonly all: readonly Figure[]
  /** Whether it stands in this very text. */
  readonly isHere: (figure: Figure) => boolean
  /** Names one of another text, then lets this one refer to it: one step for whoever undoes it. */
  readonly onName: (figure: Figure, id: FigureId, refer: () => void) => void
}

/** Refers to a picture or table at the cursor. */
export function insertFigure(
  { view, schema }: Pick<Editor, 'view' | 'schema'>,
  board: Boards['figures'],
  figure: Figure,
  { isHere, onName }: Figures,
): void {
  const id = figure.id ?? (crypto.randomUUID() as FigureId)
  const { label, caption } = figure
  // Until the list comes anew from the dossier.
  board.known = new Map([...board.known, [id, { id, label, caption }]])
  const refer = () => {
    const tr = view.state.tr.setMeta(atOnce, true)
    const start = startOf(view.state.doc, figure.top)
    if (!figure.id && isHere(figure) && start !== null) tr.setNodeAttribute(start, 'id', id)
    insertReference(view, schema.nodes.figure?.create({ figure: id }), null, tr)
  }
  if (figure.id || isHere(figure)) refer()
  else onName(figure, id, refer)
}

function startOf(doc: Editor['state']['doc'], top: number): number | null {
  let start: number | null = null
  doc.forEach((node, offset, index) => {
    if (index === top && (node.type.name === 'picture' || node.type.name === 'table'))
      start = offset
  })
  return start
}
