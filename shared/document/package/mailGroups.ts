/** Bytes of an item besides what it shares with others: together they never weigh more. */
export type Weighed = { readonly bytes: number }

/**
 * Items in their order, in as few mails as they need: `first` bytes are left in the
 * first mail, `rest` in every other. The first group may be empty; an item that
 * fits no mail has one of its own.
 */
export function mailGroups<T extends Weighed>(
  items: readonly T[],
  first: number,
  rest: number,
): readonly (readonly T[])[] {
  const groups: T[][] = [[]]
  let room = first
  for (const item of items) {
    const group = groups.at(-1)
    const isFirst = groups.length === 1
    if (group && item.bytes <= room && (isFirst || group.length > 0)) {
      group.push(item)
      room -= item.bytes
      continue
    }
    groups.push([item])
    room = rest - item.bytes
  }
  return groups
}
