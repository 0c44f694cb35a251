import { factOf } from '../domain/facts.ts'
import type { Check } from './check.ts'
import { spokenFinding, spokenRichTexts } from './factLines.ts'

const head = {
  rule: 'factReferencesExist',
  group: 'facts',
  severity: 'blocker',
  source: '事实台账',
} as const

/** A reference whose fact was removed, or has no value, prints as a blank. */
export const factReferencesExist: Check = subject =>
  spokenRichTexts(subject).flatMap(passage =>
    passage.line.references.flatMap(({ fact: id, part, from, to }) => {
      const fact = factOf(subject.dossier, id)
      if (fact?.[part].trim()) return []
      const text = fact
        ? `事实“${fact.name || '未命名'}”还没有填${part === 'value' ? '数值' : '原来的数值'}，这里会印成空白`
        : `${whereIn(passage.line.text, from, to)}引用的事实已移除，会印成空白，请重新引用或改写`
      return spokenFinding(head, passage, { from, to, text })
    }),
  )

/** The words beside it, so that several in one text can be told apart. */
function whereIn(text: string, from: number, to: number): string {
  const before = /[^，。；：、！？\uFFFC＿]{1,8}$/u.exec(text.slice(0, from))?.[0].trim()
  if (before) return `“${before}”后面`
  const after = /^[^，。；：、！？\uFFFC＿]{1,8}/u.exec(text.slice(to))?.[0].trim()
  return after ? `“${after}”前面` : '这里'
}
