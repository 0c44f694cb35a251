import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { ChoicePicker } from './ChoicePicker.tsx'
import { citationFace, factFace } from './cardFaces.ts'
import { citationOffer, factAttributes, factOffer } from './choices.ts'
import { showKnown } from './nodes/chips.ts'
import type { Boards } from './nodes/closedSet.ts'
import { ReferenceCard } from './ReferenceCard.tsx'
import { placeOf, ReferenceSuggest } from './ReferenceSuggest.tsx'
import type { RichTextEditorProps } from './RichTextEditor.tsx'
import {
  insertReference,
  type QueryListener,
  type ReferenceKind,
  type ReferenceQuery,
} from './referenceQuery.ts'

type Props = Pick<
  RichTextEditorProps,
  'citables' | 'quotables' | 'near' | 'isReadOnly' | 'onShowEvidence' | 'onShowFact'
> & {
  readonly editor: Editor
  readonly board: Boards
  readonly listener: QueryListener
  /** Asked for by a button of the toolbar. */
  readonly picking: ReferenceKind | null
  readonly onPicked: () => void
}

type OpenCard = {
  readonly kind: ReferenceKind
  readonly key: string
  readonly chip: HTMLElement
}

/** Everything that floats about the references of a text: suggestions, pickers, cards. */
export function References(props: Props) {
  const { editor, board, listener, picking, citables, quotables, near, isReadOnly } = props
  const [card, setCard] = useState<OpenCard | null>(null)
  useLayoutEffect(() => showKnown(board.citations, citables), [board, citables])
  useLayoutEffect(() => showKnown(board.facts, quotables), [board, quotables])
  useEffect(() => {
    board.citations.open = (key, chip) => setCard({ kind: 'citation', key, chip })
    board.facts.open = (key, chip) => setCard({ kind: 'fact', key, chip })
  }, [board])

  const offers = {
    citation: () => citationOffer(citables, near),
    fact: () => factOffer(quotables),
  }

  function insert(kind: ReferenceKind, key: string, query: ReferenceQuery | null): void {
    const { nodes } = editor.schema
    const node =
      kind === 'citation'
        ? nodes.citation?.create({ evidence: key })
        : nodes.fact?.create(factAttributes(key))
    insertReference(editor.view, node, query)
  }

  function closeCard(): void {
    setCard(null)
    editor.commands.focus()
  }

  return (
    <>
      <ReferenceSuggest
        listener={listener}
        offers={offers}
        onChoose={({ key }, query) => insert(query.kind, key, query)}
      />
      {picking && (
        <ChoicePicker
          anchorAt={() => placeOf(editor.view, editor.state.selection.to)}
          offer={offers[picking]()}
          onChoose={({ key }) => {
            props.onPicked()
            insert(picking, key, null)
          }}
          onClose={() => {
            props.onPicked()
            editor.commands.focus()
          }}
        />
      )}
      {card && (
        <ReferenceCard
          face={
            card.kind === 'citation'
              ? citationFace(citables.get(card.key), props.onShowEvidence)
              : factFace(quotables.get(card.key), props.onShowFact)
          }
          chip={card.chip}
          onRemove={
            isReadOnly
              ? undefined
              : () => {
                  setCard(null)
                  editor.chain().focus().deleteSelection().run()
                }
          }
          onClose={closeCard}
        />
      )}
    </>
  )
}
