type Added = {
  /** How many different numbers there were. */
  readonly size: number
  /** The earlier texts that are like it, in their order. */
  readonly others: readonly number[]
}

/** Whether so many equal numbers make an earlier text worth a closer look. */
type IsLike = (count: number, size: number, other: number) => boolean

/**
 * Which texts hold which numbers, for up to `most` numbers in all: chains in flat
 * arrays, because a Map with a list for each of 100,000 numbers is five times slower.
 */
export function newIndex(most: number): {
  readonly add: (numbers: Int32Array, place: number, isLike: IsLike) => Added
} {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, most)))
  const heads = new Int32Array(slots).fill(-1)
  const [values, places, nexts] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const tally = new Int32Array(most + 1)
  let used = 0

  /** Counts the earlier texts that hold the number; true when this text held it before. */
  function count(value: number, place: number, touched: number[]): boolean {
    const slot = value & (slots - 1)
    // The newest stands first, so a number that this text has twice is seen at once.
    for (let at = heads[slot] ?? -1; at >= 0; at = nexts[at] ?? -1) {
      if (values[at] !== value) continue
      const other = places[at] ?? 0
      if (other === place) return true
      const before = tally[other] ?? 0
      if (before === 0) touched.push(other)
      tally[other] = before + 1
    }
    values[used] = value
    places[used] = place
    nexts[used] = heads[slot] ?? -1
    heads[slot] = used
    used += 1
    return false
  }

  return {
    add(numbers, place, isLike) {
      const touched: number[] = []
      let size = 0
      for (const value of numbers) if (!count(value, place, touched)) size += 1
      const others = touched.filter(other => isLike(tally[other] ?? 0, size, other))
      for (const other of touched) tally[other] = 0
      return { size, others: others.sort((one, other) => one - other) }
    },
  }
}
