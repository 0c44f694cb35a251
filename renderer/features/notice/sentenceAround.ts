import type { Span } from '#shared/notice/model'

const most = 160

/** The sentence that holds a place, shortened on both sides when it is long. */
export function sentenceAround(text: string, { from, to }: Span): string {
  const before = text.slice(Math.max(0, from - most), from)
  const after = text.slice(to, to + most)
  const start =
    from - before.length + Math.max(...['。', '\n', '！'].map(mark => before.lastIndexOf(mark))) + 1
  const end = after.search(/[。！\n]/)
  const stop = end < 0 ? to + after.length : to + end + (after[end] === '\n' ? 0 : 1)
  const words = text.slice(start, stop).trim()
  return words.length > most * 2 ? `${words.slice(0, most * 2)}…` : words
}
