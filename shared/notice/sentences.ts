import type { Block } from './outline.ts'

/** A sentence of one item; never longer than an item piece. */
export type Sentence = {
  readonly from: number
  readonly to: number
  /** In plain characters. */
  readonly text: string
  readonly block: Block
}

const ends = /[。！？]+[”’）]?|；(?=\s*$)/g

/** Full stops inside quotes or brackets end nothing that a rule would miss. */
export function sentencesOf(plain: string, block: Block): readonly Sentence[] {
  const text = plain.slice(block.from, block.to)
  const cuts = [...text.matchAll(ends)].map(({ index, 0: mark }) => index + mark.length)
  if (cuts.at(-1) !== text.length) cuts.push(text.length)
  let at = 0
  return cuts.flatMap(cut => {
    const from =
      block.from + at + (text.slice(at, cut).length - text.slice(at, cut).trimStart().length)
    const to = block.from + cut
    at = cut
    return to > from ? [{ from, to, text: plain.slice(from, to), block }] : []
  })
}
