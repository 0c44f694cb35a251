import { diffArrays } from 'diff'
import type { PrintedLine, Word } from './blockLines.ts'

/** A stretch of words that stayed, came or went. */
export type Stretch = Word & { readonly kind: 'same' | 'added' | 'removed' }

/** Milliseconds for one line; then it is shown as one line gone and one come. */
const patience = 200
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Differences by whole Chinese words, so that half a word is never marked. */
export function wordDifferences(before: PrintedLine, after: PrintedLine): readonly Stretch[] {
  const parts = diffArrays(before.flatMap(tokens), after.flatMap(tokens), {
    comparator: (one, other) => one.text === other.text && one.look === other.look,
    timeout: patience,
  })
  if (!parts) return [...whole(before, 'removed'), ...whole(after, 'added')]
  return parts.flatMap(({ added, removed, value }) =>
    gathered(value, added ? 'added' : removed ? 'removed' : 'same'),
  )
}

/** A line that has no twin. */
export function whole(line: PrintedLine, kind: Stretch['kind']): readonly Stretch[] {
  return gathered(line, kind)
}

/** A reference is one word. */
function tokens(word: Word): readonly Word[] {
  if (word.look === 'reference') return [word]
  return [...segmenter.segment(word.text)].map(({ segment }) => ({ ...word, text: segment }))
}

function gathered(words: readonly Word[], kind: Stretch['kind']): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const word of words) {
    const last = stretches.at(-1)
    if (word.text === '') continue
    if (last && last.look === word.look && word.look !== 'reference')
      stretches[stretches.length - 1] = { ...last, text: last.text + word.text }
    else stretches.push({ ...word, kind })
  }
  return stretches
}
