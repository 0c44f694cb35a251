export type Sentence = { readonly from: number; readonly to: number; readonly text: string }

/** Sentences with their place in the line; a closing quote or a citation belongs to the sentence before it. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^。！？；]+[。！？；]*[”’）\uFFFC]*/g)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}
