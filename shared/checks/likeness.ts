/** Runs of so many characters; fewer are shared by any two texts of one office. */
const run = 4

export type Shingles = ReadonlySet<string>

/** The characters of a text in overlapping runs, marks and blanks left out. */
export function shinglesOf(text: string): Shingles {
  const words = text.replace(/[^一-龥0-9a-zA-Z]/g, '')
  const shingles = new Set<string>()
  for (let at = 0; at + run <= words.length; at += 1) shingles.add(words.slice(at, at + run))
  return shingles
}

/** How much of the smaller one is in the other, from 0 to 1. */
export function shared(one: Shingles, other: Shingles): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  if (small.size === 0) return 0
  let count = 0
  for (const shingle of small) if (large.has(shingle)) count += 1
  return count / small.size
}
