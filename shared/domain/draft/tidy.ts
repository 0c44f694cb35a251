/**
 * Answers are written in haste; a draft has whole sentences. Marks are mended,
 * words never: nothing is put in, only what the frame says itself is left out.
 */

/** Characters that stand for a citation or a fact in the lines of a text, see `lines.ts`. */
const stray = /[\uFFFC\uE000\uE001]/g
/** Marks in a row, of which one is enough. */
const markRun = /[，、；：。！？,;](?:\s*[，、；：。！？,;])+/g
const ended = /[。！？…][”’）》】]*$/

/** As whole sentences, each line being one at least; empty when no word was written. */
export function sentencesFrom(answer: string): string {
  const words = trimmed(answer.trim().replace(/\s*\n\s*/g, '。'))
  if (words === '') return ''
  return ended.test(words) ? words : `${words}。`
}

/** To stand within a sentence: one clause, without what the frame says around it. */
export function clauseFrom(answer: string, said: Said = {}): string {
  const words = trimmed(
    answer
      .trim()
      .replace(/\s*\n\s*/g, '，')
      .replace(/[。！？；]+/g, '，'),
  )
  const clause = words
    .replace(said.before ?? never, '')
    .replace(said.after ?? never, '')
    .replace(/^[，、：\s]+|[，、：…\s]+$/g, '')
  return clause
}

/** Words at the beginning and at the end that the frame has already. */
export type Said = { readonly before?: RegExp; readonly after?: RegExp }

const never = /(?!)/

function trimmed(text: string): string {
  return text
    .replace(stray, '')
    .replace(/\s+/g, ' ')
    .replace(markRun, one)
    .replace(/^[，、；：。！？,;.\s]+/, '')
    .replace(/[，、；：,;.\s]+$/, '')
}

/** The mark that ends a sentence is the one that stays. */
function one(marks: string): string {
  return /[。！？]/.exec(marks)?.[0] ?? marks.trimEnd().slice(-1)
}

/** A sentence and the marks at its end, between which a citation goes. */
export function splitEnd(sentence: string): { readonly words: string; readonly end: string } {
  const end = /[。！？]$/.exec(sentence)?.[0] ?? ''
  return { words: sentence.slice(0, sentence.length - end.length), end }
}

/** GB/T 15834-2011 4.8: quotation marks within quotation marks are single. */
export function quoted(title: string): string {
  return `“${title.replace(/[“”]/g, mark => (mark === '“' ? '‘' : '’'))}”`
}
