import type { Check } from './check.ts'
import { plainWords } from './likeness.ts'
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
  const seen = new Map<string, Map<string, string>>()
  return passagesOf(subject).flatMap(passage =>
    passage.lines
      .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
      .flatMap(line => {
        const words = plainWords(line)
        if (words.length < shortest) return []
        const document = documentOf(passage)
        const told = seen.get(document) ?? new Map<string, string>()
        seen.set(document, told)
        const before = told.get(words)
        if (before === undefined) {
          told.set(words, passage.subject)
          return []
        }
        const text = `这一段和“${before}”里的一段完全相同`
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      }),
  )
}
