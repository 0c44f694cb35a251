/** First and last code point of a run of characters, in ascending order. */
export type CharacterRange = readonly [from: number, to: number]

/** Whether some run holds the character; a search by halves, as there are hundreds of runs. */
export function covers(ranges: readonly CharacterRange[], character: string): boolean {
  const code = character.codePointAt(0)
  if (code === undefined) return true
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (!range) return false
    if (code < range[0]) high = middle - 1
    else if (code > range[1]) low = middle + 1
    else return true
  }
  return false
}
