import type { Hit } from './passages.ts'
import { lineCheck } from './passages.ts'

const closing = new Map([
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
  ['〔', '〕'],
])
const opening = new Map([...closing].map(([open, close]) => [close, open]))
const marks = /[“”《》（）〔〕]/g

/** A quote, bracket or book mark that has lost its other half within the paragraph. */
export const pairsAreClosed = lineCheck({
  rule: 'pairsAreClosed',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.8、4.9、4.15',
  look: ({ text }) => lonely(text),
})

function lonely(text: string): readonly Hit[] {
  const hits: Hit[] = []
  const waiting = new Map([...closing.keys()].map(mark => [mark, [] as number[]]))
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const open = opening.get(mark)
    if (open === undefined) waiting.get(mark)?.push(at)
    else if (waiting.get(open)?.pop() === undefined && !isListNumber(text, at)) {
      hits.push(hit(at, mark))
    }
  }
  for (const [open, places] of waiting) {
    for (const at of places) hits.push(hit(at, open))
  }
  return hits
}

/** 1） and a） at the head of a line need no opening bracket. */
function isListNumber(text: string, at: number): boolean {
  return text[at] === '）' && /^\s*[0-9a-zA-Z一二三四五六七八九十]{1,2}$/.test(text.slice(0, at))
}

function hit(at: number, mark: string): Hit {
  const other = closing.get(mark) ?? opening.get(mark) ?? ''
  return { from: at, to: at + 1, text: `“${mark}”没有配上“${other}”` }
}
