export type Sentence = { readonly from: number; readonly to: number; readonly text: string }

/** A dozen rules ask for the sentences of the same lines. */
const known = new Map<string, readonly Sentence[]>()
const most = 4000

/** Sentences with their place in the line; a closing quote or a citation belongs to the sentence before it. */
export function sentencesOf(text: string): readonly Sentence[] {
  const before = known.get(text)
  if (before) return before
  const sentences = [...text.matchAll(/[^。！？；]+[。！？；]*[”’）\uFFFC]*/g)].map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
  if (known.size >= most) known.clear()
  known.set(text, sentences)
  return sentences
}
