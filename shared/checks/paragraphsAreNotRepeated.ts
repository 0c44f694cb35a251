import type { Check } from './check.ts'
import { documentOf, findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'paragraphsAreNotRepeated',
  group: 'expert',
  severity: 'warning',
  source: '经验',
}

/** Shorter ones may well recur, as a motto does. */
const shortest = 40

/** The same paragraph twice in one deliverable: an expert notices it at once. */
export const paragraphsAreNotRepeated: Check = subject => {
  const seen = new Map<string, string>()
  return passagesOf(subject).flatMap(passage =>
    passage.lines
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .flatMap(line => {
        const words = line.text.replace(/[\s\uFFFC]/g, '')
        const key = `${documentOf(passage)}${words}`
        const before = seen.get(key)
        if (words.length < shortest || before === undefined) {
          seen.set(key, passage.subject)
          return []
        }
        const text = `这一段和“${before}”里的一段完全相同`
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      }),
  )
}
