import type { Item } from './review.ts'

/** A run of the text over which the same findings lie; innermost first. */
export type Segment = {
  readonly from: number
  readonly to: number
  readonly keys: readonly string[]
}

/** Cuts the text wherever a finding begins or ends. Findings that were refused mark nothing. */
export function segmentsOf(text: string, items: readonly Item[]): readonly Segment[] {
  const marked = items.filter(({ choice }) => choice !== 'left')
  const cuts = new Set([0, text.length])
  for (const { finding } of marked) {
    cuts.add(finding.span.from)
    cuts.add(finding.span.to)
  }
  const at = [...cuts].sort((a, b) => a - b)
  // Longer ones first, so that what lies inside them comes last and is taken off first.
  const waiting = [...marked].sort((a, b) => a.finding.span.from - b.finding.span.from)
  let open: Item[] = []
  let next = 0
  return at.slice(0, -1).map((from, index) => {
    open = open.filter(({ finding }) => finding.span.to > from)
    for (let item = waiting[next]; item && item.finding.span.from <= from; item = waiting[++next]) {
      if (item.finding.span.to > from) open.push(item)
    }
    const keys = [...open].sort((a, b) => lengthOf(a) - lengthOf(b)).map(({ key }) => key)
    return { from, to: at[index + 1] ?? text.length, keys }
  })
}

const lengthOf = ({ finding: { span } }: Item) => span.to - span.from
