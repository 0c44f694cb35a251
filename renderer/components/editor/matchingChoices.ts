import type { Choice } from './ChoiceList.tsx'

const mostShown = 50

/** Those whose mark or title holds every word; what belongs here comes first. */
export function matchingChoices(
  choices: readonly Choice[],
  words: string,
  near: ReadonlySet<string>,
): readonly Choice[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found = choices.filter(({ mark, title, detail }) => {
    const text = `${mark} ${title} ${detail}`.toLowerCase()
    return wanted.every(word => text.includes(word))
  })
  const isNear = ({ key }: Choice) => near.has(key)
  return [...found.filter(isNear), ...found.filter(one => !isNear(one))].slice(0, mostShown)
}
