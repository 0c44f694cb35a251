/** Whether so many equal numbers make an earlier text worth a closer look. */
type IsLike = (count: number, other: number) => boolean

/**
 * Which texts hold which numbers, for up to `most` numbers in all; a text holds each
 * of its numbers once. Chains in flat arrays, because a Map with a list for each of
 * 100,000 numbers is five times slower.
 */
export function newIndex(most: number): {
  /** The texts that are like it, in their order. */
  readonly like: (numbers: Int32Array, isLike: IsLike) => readonly number[]
  readonly add: (numbers: Int32Array, place: number) => void
} {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, most)))
  const heads = new Int32Array(slots).fill(-1)
  const [values, places, nexts] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  const tally = new Int32Array(most + 1)
  let used = 0

  function count(value: number, touched: number[]): void {
    for (let at = heads[value & (slots - 1)] ?? -1; at >= 0; at = nexts[at] ?? -1) {
      if (values[at] !== value) continue
      const other = places[at] ?? 0
      const before = tally[other] ?? 0
      if (before === 0) touched.push(other)
      tally[other] = before + 1
    }
  }

  return {
    like(numbers, isLike) {
      const touched: number[] = []
      for (const value of numbers) count(value, touched)
      const others = touched.filter(other => isLike(tally[other] ?? 0, other))
      for (const other of touched) tally[other] = 0
      return others.sort((one, other) => one - other)
    },
    add(numbers, place) {
      for (const value of numbers) {
        const slot = value & (slots - 1)
        values[used] = value
        places[used] = place
        nexts[used] = heads[slot] ?? -1
        heads[slot] = used
        used += 1
      }
    },
  }
}
