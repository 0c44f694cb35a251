import type { Announcements, UniqueIdentifier } from '@dnd-kit/core'

export const dragInstructions = '按空格拿起这一行，用上下键移动，再按空格放下，按 Esc 放回原处。'

/** What a screen reader says while a row is moved; `placeOf` counts from 1. */
export function announcements(placeOf: (id: UniqueIdentifier) => number): Announcements {
  return {
    onDragStart: ({ active }) => `已拿起第 ${placeOf(active.id)} 行`,
    onDragOver: ({ over }) => (over ? `移到第 ${placeOf(over.id)} 行的位置` : '已离开表格'),
    onDragEnd: ({ over }) => (over ? `已放到第 ${placeOf(over.id)} 行` : '已放回原处'),
    onDragCancel: () => '已放回原处',
  }
}
