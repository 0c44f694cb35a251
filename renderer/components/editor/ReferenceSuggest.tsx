import type { EditorView } from '@tiptap/pm/view'
import { useLayoutEffect, useRef, useState } from 'react'
import { type Choice, ChoiceList, stepped } from './ChoiceList.tsx'
import type { Offer } from './choices.ts'
import { type Anchor, Floating } from './Floating.tsx'
import { matchingChoices } from './matchingChoices.ts'
import {
  dismissQuery,
  type QueryListener,
  type ReferenceKind,
  type ReferenceQuery,
} from './referenceQuery.ts'

type Wish = { readonly query: ReferenceQuery; readonly view: EditorView }

/** The list that “@” or “#” opens: typing goes on in the text and narrows it. */
export function ReferenceSuggest({
  listener,
  offers,
  onChoose,
}: {
  readonly listener: QueryListener
  readonly offers: Readonly<Record<ReferenceKind, () => Offer>>
  readonly onChoose: (choice: Choice, query: ReferenceQuery) => void
}) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [active, setActive] = useState(0)
  const offer = wish && offers[wish.query.kind]()
  const found = wish && offer ? matchingChoices(offer.choices, wish.query.words, offer.near) : []
  const press = useRef<QueryListener['pressed']>(() => false)

  useLayoutEffect(() => {
    listener.changed = (query, view) => {
      setWish(query && { query, view })
      setActive(0)
    }
    listener.pressed = event => press.current(event)
  }, [listener])

  press.current = event => {
    const chosen = found[active]
    const next = stepped(event.key, active, found.length)
    if (next !== null) setActive(next)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen)
    else if (event.key === 'Escape') close()
    else return false
    return true
  }

  function choose(choice: Choice): void {
    if (wish) onChoose(choice, wish.query)
  }

  function close(): void {
    if (wish && !wish.view.isDestroyed) dismissQuery(wish.view, wish.query)
  }

  if (!wish || !offer) return null
  const current = found[active]
  return (
    <Floating
      anchorAt={() => placeOf(wish.view, wish.query.from)}
      width={480}
      label={offer.label}
      onClose={close}
    >
      <ChoiceList
        label={offer.label}
        empty={offer.empty}
        found={found}
        active={active}
        onChoose={choose}
      />
      <p className="visually-hidden" role="status">
        {current && `找到 ${found.length} 个，当前：${current.mark} ${current.title}`}
      </p>
    </Floating>
  )
}

/** Where a position of the text is on the screen; `null` when it is no longer there. */
export function placeOf(view: EditorView, position: number): Anchor | null {
  if (view.isDestroyed || position > view.state.doc.content.size) return null
  const { left, top, bottom } = view.coordsAtPos(position)
  return { left, top, bottom }
}
