import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { HTMLAttributes, ReactNode } from 'react'
import styles from './PartList.module.css'

type Props = {
  readonly ids: readonly string[]
  readonly onMove: (from: number, to: number) => void
  readonly children: ReactNode
}

/** Items that change places by mouse; the buttons 上移 and 下移 of the form are the twin for the keyboard. */
export function Sortable({ ids, onMove, children }: Props) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }))
  function drop({ active, over }: DragEndEvent): void {
    const [from, to] = [ids.indexOf(String(active.id)), ids.indexOf(String(over?.id))]
    if (from >= 0 && to >= 0 && from !== to) onMove(from, to)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

/** What is inside stays where it is; `handle` goes to the button by which the item is taken. */
export function SortableItem({
  id,
  isReadOnly,
  children,
}: {
  readonly id: string
  readonly isReadOnly: boolean
  readonly children: (handle: HTMLAttributes<HTMLElement>) => ReactNode
}) {
  const { listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id,
    disabled: isReadOnly,
  })
  return (
    <li
      ref={setNodeRef}
      className={isDragging ? styles.dragged : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(listeners ?? {})}
    </li>
  )
}
