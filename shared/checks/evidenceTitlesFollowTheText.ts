import { inlinesOf } from '../domain/citations.ts'
import { citationMark, linesOf } from '../domain/lines.ts'
import type { Check, Finding } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** How far before a citation the title that it proves may stand. */
const reach = 30

/** A text says 《服务规范》 and cites 《服务规程》: one of the two titles is wrong. */
export const evidenceTitlesFollowTheText: Check = subject => {
  const titles = new Map(subject.dossier.evidence.map(item => [String(item.id), item.title]))
  return richTexts(subject).flatMap(({ rich, ...placed }) => {
    const cited = inlinesOf(rich).flatMap(one =>
      one.type === 'citation' ? [one.attrs.evidence] : [],
    )
    let next = 0
    return linesOf(rich).flatMap(line =>
      placesOf(citationMark, line.text).flatMap((at): readonly Finding[] => {
        const title = titles.get(String(cited[next++])) ?? ''
        const named = [
          ...line.text.slice(Math.max(0, at - reach), at).matchAll(/《([^《》]+)》/g),
        ].at(-1)
        const known = /《([^《》]+)》/.exec(title)?.[1]
        if (!named?.[1] || !known || !isSlip(named[1], known)) return []
        const from = Math.max(0, at - reach) + named.index
        const span = { found: named[0], block: line.block, from, to: from + named[0].length }
        const text = `引用的证明材料叫“《${known}》”，和这里的名称差一点，请核对`
        return [{ ...head, ...placed, span, text }]
      }),
    )
  })
}

const head = {
  rule: 'evidenceTitlesFollowTheText',
  group: 'consistency',
  severity: 'warning',
  source: '经验',
} as const

function placesOf(mark: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at)
  return places
}

function isSlip(one: string, other: string): boolean {
  if (one === other || one.length !== other.length) return false
  return [...one].filter((character, index) => character !== other[index]).length <= 2
}
