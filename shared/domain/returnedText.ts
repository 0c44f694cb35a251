import type { EvidenceId, Inline } from '../schema/richText.ts'
import { ledUp } from './printedWords.ts'
import { tidyLine } from './tidyText.ts'

/** Evidence by its number in print. */
export type Numbered = ReadonlyMap<string, EvidenceId>

const number = '(?:附|\\d{1,2})-\\d{1,4}'
const remark = new RegExp(`（见证明材料(${number}(?:、${number})*)）|${number}`, 'g')

/**
 * Citations that somebody typed, or whose mark was lost on the way:
 * “（见证明材料1-3、1-5）”, and a bare number where the sentence leads up to it.
 * A number that no evidence has stays as it is.
 */
export function withCitations(content: readonly Inline[], numbered: Numbered): readonly Inline[] {
  if (numbered.size === 0) return content
  let before = ''
  return tidyLine(
    // Programs break words into runs as they like.
    tidyLine(content).flatMap(inline => {
      const lead = before
      before = inline.type === 'text' ? (lead + inline.text).slice(-20) : ''
      return inline.type === 'text' ? citedIn(inline, lead, numbered) : [inline]
    }),
  )
}

type Text = Extract<Inline, { type: 'text' }>

function citedIn(inline: Text, lead: string, numbered: Numbered): readonly Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of inline.text.matchAll(remark)) {
    const isRemark = match[1] !== undefined
    if (!isRemark && !isLedUpTo(inline.text, match, lead)) continue
    const ids = (match[1] ?? match[0]).split('、').map(one => numbered.get(one))
    const known = ids.filter(id => id !== undefined)
    if (known.length < ids.length) continue
    parts.push({ ...inline, text: inline.text.slice(from, match.index) })
    parts.push(...known.map(evidence => ({ type: 'citation' as const, attrs: { evidence } })))
    from = match.index + match[0].length
  }
  return [...parts, { ...inline, text: inline.text.slice(from) }]
}

/** “证明材料1-3”, but neither “证明材料1-30” nor “2024-11-3”. */
function isLedUpTo(text: string, match: RegExpExecArray, lead: string): boolean {
  const after = text[match.index + match[0].length] ?? ''
  return ledUp.test((lead + text.slice(0, match.index)).slice(-8)) && !/[\d-]/.test(after)
}
