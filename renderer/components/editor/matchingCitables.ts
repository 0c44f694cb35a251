import type { EvidenceId } from '#shared/schema/richText'
import type { Citable } from './nodes/citation.ts'

const mostShown = 50

/** Those whose number or title holds every word; what belongs here comes first. */
export function matchingCitables(
  citables: Iterable<Citable>,
  words: string,
  near: ReadonlySet<EvidenceId>,
): readonly Citable[] {
  const wanted = words.toLowerCase().replace(/^证/, '').split(/\s+/).filter(Boolean)
  const found = [...citables].filter(({ number, title, detail }) => {
    const text = `${number} ${title} ${detail}`.toLowerCase()
    return wanted.every(word => text.includes(word))
  })
  const isNear = ({ id }: Citable) => near.has(id)
  return [...found.filter(isNear), ...found.filter(one => !isNear(one))].slice(0, mostShown)
}
