import type { EditorView } from '@tiptap/pm/view'
import { useLayoutEffect, useRef, useState } from 'react'
import type { EvidenceId } from '#shared/schema/richText'
import { CitationList, stepped } from './CitationList.tsx'
import {
  type CitationQuery,
  dismissQuery,
  insertCitation,
  type QueryListener,
} from './citationQuery.ts'
import { type Anchor, Floating } from './Floating.tsx'
import { matchingCitables } from './matchingCitables.ts'
import type { Citable } from './nodes/citation.ts'

type Wish = { readonly query: CitationQuery; readonly view: EditorView }

/** The list that “@” opens: typing goes on in the text and narrows it. */
export function CitationSuggest({
  listener,
  citables,
  near,
}: {
  readonly listener: QueryListener
  readonly citables: ReadonlyMap<string, Citable>
  readonly near: ReadonlySet<EvidenceId>
}) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [active, setActive] = useState(0)
  const found = wish ? matchingCitables(citables.values(), wish.query.words, near) : []
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

  function choose(citable: Citable): void {
    if (wish) insertCitation(wish.view, citable.id, wish.query)
  }

  function close(): void {
    if (wish && !wish.view.isDestroyed) dismissQuery(wish.view, wish.query)
  }

  if (!wish) return null
  const current = found[active]
  return (
    <Floating
      anchorAt={() => placeOf(wish.view, wish.query.from)}
      width={480}
      label="引用证明材料"
      onClose={close}
    >
      <CitationList found={found} active={active} onChoose={choose} />
      <p className="visually-hidden" role="status">
        {current && `找到 ${found.length} 份，当前：证${current.number} ${current.title}`}
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
