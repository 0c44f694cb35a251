import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { type ReactNode, useMemo, useRef, useState } from 'react'
import { dropEvidence } from '#shared/domain/evidenceEdits'
import type { EvidenceGroup } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'
import { edit } from '../../state/dossier.ts'
import { numberLabel } from './numberLabel.ts'
import styles from './Shelf.module.css'

type Props = {
  readonly groups: readonly EvidenceGroup[]
  readonly chosen: ReadonlySet<EvidenceId>
  /** Gets the pieces among which the dragged one may be dropped; null while nothing is dragged. */
  readonly children: (activeGroup: ReadonlySet<EvidenceId> | null) => ReactNode
}

/** Order by dragging, with the mouse or the keyboard. Chosen pieces of the same criterion move together. */
export function DragOrder({ groups, chosen, children }: Props) {
  const [active, setActive] = useState<EvidenceId | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const ids = useSameList(groups.flatMap(({ items }) => items.map(({ item }) => item.id)))
  const group = groups.find(({ items }) => items.some(({ item }) => item.id === active))
  const members = useMemo(
    () => (group ? new Set(group.items.map(({ item }) => item.id)) : null),
    [group],
  )
  const moving = movedWith(active, chosen, members)

  function drop({ over }: DragEndEvent): void {
    setActive(null)
    const target = over?.id as EvidenceId | undefined
    if (!active || !target || target === active) return
    const side = ids.indexOf(active) < ids.indexOf(target) ? 'after' : 'before'
    edit({
      label: '调整证明材料顺序',
      change: dossier => dropEvidence(dossier, moving, target, side),
    })
  }

  const entry = group?.items.find(({ item }) => item.id === active)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={event => setActive(event.active.id as EvidenceId)}
      onDragCancel={() => setActive(null)}
      onDragEnd={drop}
      accessibility={{
        announcements: announcements(groups),
        screenReaderInstructions: {
          draggable: '按空格拿起这份材料，用方向键移动，再按空格放下，按 Esc 放回原处。',
        },
        container: document.body,
      }}
    >
      <SortableContext items={ids} strategy={noShift}>
        {children(members)}
      </SortableContext>
      <DragOverlay dropAnimation={null}>
        {entry && (
          <div className={styles.overlay}>
            {entry.number} {entry.item.title}
            {moving.size > 1 && ` 等 ${moving.size} 份`}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** The list of before while its content is the same: typing a title must not wake every card. */
function useSameList(list: readonly EvidenceId[]): EvidenceId[] {
  const kept = useRef<EvidenceId[]>([])
  const isSame =
    kept.current.length === list.length && kept.current.every((id, i) => id === list[i])
  if (!isSame) kept.current = [...list]
  return kept.current
}

/** Nothing makes room while dragging: a line shows the place instead. */
const noShift = () => null

function movedWith(
  active: EvidenceId | null,
  chosen: ReadonlySet<EvidenceId>,
  members: ReadonlySet<EvidenceId> | null,
): ReadonlySet<EvidenceId> {
  if (!active || !members) return new Set()
  return chosen.has(active) ? new Set([...chosen].filter(id => members.has(id))) : new Set([active])
}

function announcements(groups: readonly EvidenceGroup[]): Announcements {
  const entries = groups.flatMap(({ items }) => items)
  const numberOf = (id: unknown) =>
    numberLabel(entries.find(({ item }) => item.id === id)?.number ?? '')
  return {
    onDragStart: ({ active }) => `已拿起${numberOf(active.id)}`,
    onDragOver: ({ over }) => (over ? `移到${numberOf(over.id)}的位置` : '不在可以放下的位置'),
    onDragEnd: ({ over }) => (over ? `已放到${numberOf(over.id)}的位置` : '已放回原处'),
    onDragCancel: () => '已放回原处',
  }
}
