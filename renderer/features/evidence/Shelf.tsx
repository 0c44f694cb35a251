import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { EvidenceGroup } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'
import { Card } from './Card.tsx'
import { DragOrder } from './DragOrder.tsx'
import { GroupHeading } from './GroupHeading.tsx'
import styles from './Shelf.module.css'
import type { Manner, Selection } from './selection.ts'
import { type Command, commandFor } from './shelfKeys.ts'
import { neighbour, type ShelfRow, shelfRows } from './shelfRows.ts'
import { useStable } from './useStable.ts'
import { useWidth } from './useWidth.ts'

type Props = {
  readonly groups: readonly EvidenceGroup[]
  readonly view: 'grid' | 'list'
  readonly selection: Selection
  readonly faulty: ReadonlySet<EvidenceId>
  readonly kindTitles: ReadonlyMap<string, string>
  readonly isReadOnly: boolean
  readonly onSelect: (id: EvidenceId, manner: Manner) => void
  readonly onCommand: (command: Exclude<Command, { readonly kind: 'go' }>) => void
  readonly onOpen: (id: EvidenceId) => void
}

/** Pixels; fixed, so that a thousand pieces need not be measured. */
const heights = { heading: 44, grid: 212, list: 50 } as const
const cardWidth = 172

/** The pieces under their criteria. Only what is seen exists, however many there are. */
export function Shelf(props: Props) {
  const { groups, view, selection, onSelect, onCommand } = props
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const columns = view === 'grid' ? Math.max(1, Math.floor((width - 24) / cardWidth)) : 1
  const rows = useMemo(() => shelfRows(groups, columns), [groups, columns])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heights[rows[index]?.kind === 'heading' ? 'heading' : view],
    overscan: 3,
    // The first heading sits at the very top.
    paddingEnd: 24,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes depend on these
  useEffect(() => virtualizer.measure(), [view, rows])
  useFocusInView(selection.focus, rows, scroller, index => virtualizer.scrollToIndex(index))

  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const onCard = event.target instanceof HTMLElement && event.target.dataset.item !== undefined
    const command = onCard ? commandFor(event) : null
    if (!command) return
    event.preventDefault()
    if (command.kind === 'go') {
      const next = neighbour(rows, selection.focus, command.step)
      if (next) onSelect(next, command.manner)
    } else onCommand(command)
  }

  return (
    <DragOrder groups={groups} chosen={selection.chosen}>
      {activeGroup => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys reach it from the cards inside
        <div ref={scroller} className={styles.scroller} onKeyDown={press}>
          <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ key, index, start }) => (
              <div key={key} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
                <Row {...props} row={rows[index]} columns={columns} activeGroup={activeGroup} />
              </div>
            ))}
          </div>
        </div>
      )}
    </DragOrder>
  )
}

function Row({
  row,
  columns,
  activeGroup,
  ...props
}: Props & {
  readonly row: ShelfRow | undefined
  readonly columns: number
  readonly activeGroup: ReadonlySet<EvidenceId> | null
}) {
  const { selection, onSelect } = props
  const pick = useStable((id: EvidenceId, event: MouseEvent) =>
    onSelect(id, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'),
  )
  const open = useStable(props.onOpen)
  if (!row) return null
  if (row.kind === 'heading') return <GroupHeading group={row.group} />
  const first = props.groups[0]?.items[0]?.item.id
  return (
    <div
      className={props.view === 'grid' ? styles.cards : undefined}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {row.items.map(entry => {
        const { id, kind } = entry.item
        return (
          <Card
            key={id}
            item={entry.item}
            number={entry.number}
            view={props.view}
            kindTitle={props.kindTitles.get(kind) ?? ''}
            isChosen={selection.chosen.has(id)}
            isReachable={(selection.focus ?? first) === id}
            isFaulty={props.faulty.has(id)}
            canMove={!props.isReadOnly}
            isTarget={activeGroup === null || activeGroup.has(id)}
            onPick={pick}
            onOpen={open}
          />
        )
      })}
    </div>
  )
}

/** Scrolls to the piece that got the focus; takes the keyboard there too if it was on the shelf. */
function useFocusInView(
  focus: EvidenceId | null,
  rows: readonly ShelfRow[],
  scroller: React.RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
): void {
  const isInside = useRef(false)
  useEffect(() => {
    // What is removed while it has the focus says nothing, so the shelf keeps it in mind.
    const follow = ({ target }: FocusEvent) => {
      isInside.current = scroller.current?.contains(target as Node | null) ?? false
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new focus moves the shelf
  useEffect(() => {
    if (focus === null) return
    const index = rows.findIndex(
      row => row.kind === 'items' && row.items.some(({ item }) => item.id === focus),
    )
    if (index >= 0) scrollTo(index)
    if (!isInside.current) return
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-item="${CSS.escape(focus)}"]`)
        ?.focus({ preventScroll: true }),
    )
  }, [focus])
}
