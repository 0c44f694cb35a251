import type { Line } from '../domain/lines.ts'

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

/** The words of a line by which two of them are equal. */
export function plainWords(line: Line): string {
  const known = knownWords.get(line)
  if (known !== undefined) return known
  const words = line.text.replace(/[\s\uFFFC]/g, '')
  knownWords.set(line, words)
  return words
}
const knownWords = new WeakMap<Line, string>()

/** Two rules compare the same lines. */
const knownNumbers = new WeakMap<Line, Int32Array>()

export function runNumbersOf(line: Line): Int32Array {
  const known = knownNumbers.get(line)
  if (known) return known
  const numbers = runNumbers(line.text)
  knownNumbers.set(line, numbers)
  return numbers
}

/**
 * The same runs as numbers, quick to compare; two different runs may rarely be
 * the same number, so what they suggest is to be confirmed by `shared`.
 */
export function runNumbers(text: string): Int32Array {
  const words = text.replace(/[^一-龥0-9a-zA-Z]/g, '')
  const numbers = new Int32Array(Math.max(0, words.length - run + 1))
  for (let at = 0; at < numbers.length; at += 1) {
    let number = 0
    for (let next = at; next < at + run; next += 1) {
      number = Math.imul(number, 0x01000193) ^ words.charCodeAt(next)
    }
    numbers[at] = number & 0x3fffffff
  }
  return numbers
}
