import type { Check, Finding } from './check.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'headingsDiffer',
  group: 'writing',
  severity: 'warning',
  source: '经验',
}

/** Two headings with the same words in one text: usually one was forgotten to be rewritten. */
export const headingsDiffer: Check = subject =>
  passagesOf(subject).flatMap(passage => {
    const seen = new Set<string>()
    return passage.lines
      .filter(line => line.kind === 'heading')
      .flatMap((line): readonly Finding[] => {
        const words = line.text.trim()
        const isNew = words === '' || !seen.has(words)
        seen.add(words)
        if (isNew) return []
        const text = `标题“${words}”在这一篇里已经用过`
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      })
  })
