import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { figuresById } from '#shared/domain/figures'
import { ChoicePicker } from './ChoicePicker.tsx'
import { citationFace, factFace, figureFace } from './cardFaces.ts'
import { citationOffer, factAttributes, factOffer, figureOffer } from './choices.ts'
import { insertFigure } from './insertFigure.ts'
import { showKnown } from './nodes/chips.ts'
import type { Boards } from './nodes/closedSet.ts'
import { type CardFace, ReferenceCard } from './ReferenceCard.tsx'
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
  | 'citables'
  | 'quotables'
  | 'figures'
  | 'near'
  | 'isReadOnly'
  | 'onShowEvidence'
  | 'onShowFact'
  | 'onShowFigure'
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
  const { editor, board, listener, picking, citables, quotables, figures, near, isReadOnly } = props
  const [card, setCard] = useState<OpenCard | null>(null)
  useLayoutEffect(() => showKnown(board.citations, citables), [board, citables])
  useLayoutEffect(() => showKnown(board.facts, quotables), [board, quotables])
  const { all } = figures
  const referables = useMemo(() => figuresById(all), [all])
  useLayoutEffect(() => showKnown(board.figures, referables), [board, referables])
  useEffect(() => {
    board.citations.open = (key, chip) => setCard({ kind: 'citation', key, chip })
    board.facts.open = (key, chip) => setCard({ kind: 'fact', key, chip })
    board.figures.open = (key, chip) => setCard({ kind: 'figure', key, chip })
  }, [board])

  const offers = {
    citation: () => citationOffer(citables, near),
    fact: () => factOffer(quotables),
    figure: () => figureOffer(all),
  }

  function insert(kind: ReferenceKind, key: string, query: ReferenceQuery | null): void {
    const figure = kind === 'figure' ? all[Number(key)] : undefined
    if (figure) insertFigure(editor, board.figures, figure, figures)
    if (kind === 'figure') return
    const { nodes } = editor.schema
    const node =
      kind === 'citation'
        ? nodes.citation?.create({ evidence: key })
        : nodes.fact?.create(factAttributes(key))
    insertReference(editor.view, node, query)
  }

  function faceOf({ kind, key }: OpenCard): CardFace {
    switch (kind) {
      case 'citation':
        return citationFace(citables.get(key), props.onShowEvidence)
      case 'fact':
        return factFace(quotables.get(key), props.onShowFact)
      case 'figure':
        return figureFace(referables.get(key), props.onShowFigure)
    }
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
          face={faceOf(card)}
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
