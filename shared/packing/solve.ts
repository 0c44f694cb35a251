/** One picture of a mail, and what it weighs at every level (`grades.ts`). */
export type Fittable = {
  readonly key: string
  /** Bytes in the whole mail, all copies of it together, from the best level to the last. */
  readonly weights: readonly number[]
  /** Keeps the best level whatever the limit. */
  readonly isPinned: boolean
}

export type Solution = {
  /** Level of each picture by its key. */
  readonly levels: ReadonlyMap<string, number>
  /** Everything: the pictures and what cannot give way. */
  readonly bytes: number
  /** False: even at the last level it is more than the limit. */
  readonly fits: boolean
  /** At which all pictures that are not pinned are, or one better. */
  readonly level: number
}

/**
 * The best quality that keeps a mail within its limit. All pictures stand at one level or one
 * better, so that none is spoiled for another; a higher limit never makes any of them worse.
 * What remains free is less than it would take to make one more picture better by one level.
 * `fixed` and `limit` in bytes.
 */
export function solve(pictures: readonly Fittable[], fixed: number, limit: number): Solution {
  const falling = pictures.map(falls)
  const last = Math.max(0, ...pictures.map(({ weights }) => weights.length - 1))
  const total = (level: number) =>
    falling.reduce((sum, picture) => sum + weightAt(picture, level), fixed)
  let level = 0
  while (level < last && total(level) > limit) level += 1

  const levels = new Map(falling.map(picture => [picture.key, levelOf(picture, level)]))
  let bytes = total(level)
  for (const { key, gain } of level === 0 ? [] : upgrades(falling, level)) {
    if (bytes + gain > limit) break
    levels.set(key, level - 1)
    bytes += gain
  }
  return { levels, bytes, fits: bytes <= limit, level }
}

/** The heaviest first, so that little stays free; what weighs nothing more comes at no cost. */
function upgrades(pictures: readonly Fittable[], level: number) {
  return pictures
    .filter(({ isPinned }) => !isPinned)
    .map(picture => ({
      key: picture.key,
      gain: weightAt(picture, level - 1) - weightAt(picture, level),
    }))
    .toSorted((a, b) => b.gain - a.gain || (a.key < b.key ? -1 : 1))
}

/** A worse level that weighs more than a better one is never worth it. */
function falls(picture: Fittable): Fittable {
  let least = Number.POSITIVE_INFINITY
  const weights = picture.weights.map(weight => {
    least = Math.min(least, weight)
    return least
  })
  return { ...picture, weights }
}

function levelOf({ isPinned, weights }: Fittable, level: number): number {
  return isPinned ? 0 : Math.min(level, weights.length - 1)
}

function weightAt(picture: Fittable, level: number): number {
  return picture.weights[levelOf(picture, level)] ?? 0
}

/** How many mails it takes when each is filled to nine tenths: pieces are not cut to measure. */
export function mailsFor(bytes: number, limit: number): number {
  return bytes <= limit ? 1 : Math.ceil(bytes / (limit * 0.9))
}
