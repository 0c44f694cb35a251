/** Numbers of evidence: a prefix (1, 2 … or 附) and places, 1-3 or 1-3-1. */

/** Negative when `a` is printed before `b`; both have the same prefix. */
export function compareNumbers(a: string, b: string): number {
  const [left, right] = [placesOf(a), placesOf(b)]
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

export function prefixOf(number: string): string {
  return number.split('-')[0] ?? ''
}

function placesOf(number: string): readonly number[] {
  return number.split('-').slice(1).map(Number)
}

type Gap = {
  readonly prefix: string
  /** Neighbours in print; null at the ends. */
  readonly before: string | null
  readonly after: string | null
  /** Numbers that went out, whether their evidence is still there or not. */
  readonly taken: ReadonlySet<string>
}

/**
 * The simplest number between two that stay as they are. At the end it is the next
 * one (1-5); between 1-3 and 1-4 it is 1-3-1, then 1-3-2; where 1-3-1 itself went
 * out, 1-3-0-1. A number that went out is never given again.
 */
export function numberBetween({ prefix, before, after, taken }: Gap): string {
  if (after === null)
    return nextFree(before === null ? [0] : placesOf(before).slice(0, 1), prefix, taken)
  const start = before === null ? [0] : placesOf(before)
  const isLate = start.length > 1
  const beside = isLate ? nextFree(start, prefix, taken) : null
  if (beside !== null && compareNumbers(beside, after) < 0) return beside
  for (let under = [...start, 0]; ; under = [...under, 0]) {
    const number = nextFree(under, prefix, taken)
    if (compareNumbers(number, after) < 0) return number
  }
}

/** Counts its last place up until nobody has it. */
function nextFree(places: readonly number[], prefix: string, taken: ReadonlySet<string>): string {
  const fixed = places.slice(0, -1)
  for (let last = (places.at(-1) ?? 0) + 1; ; last += 1) {
    const number = [prefix, ...fixed, last].join('-')
    if (!taken.has(number)) return number
  }
}
