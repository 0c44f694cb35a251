import { healLines } from './healLines.ts'
import type { Finding, NoticeReading } from './model.ts'
import { outlineOf } from './outline.ts'
import { rules } from './rules/all.ts'

/** More than any notice holds; what lies behind is left out and said (`isCut`). */
export const maxCharacters = 400_000

/**
 * Reads any notice by rules. Never throws; every span lies inside `text`; nothing
 * is found twice. What it cannot find, `questionsFor` turns into questions.
 */
export function readNotice(raw: string): NoticeReading {
  const text = healLines(raw.slice(0, maxCharacters))
  const notice = outlineOf(text)
  const seen = new Set<string>()
  const findings = rules
    .flatMap(rule => rule(notice))
    .filter(({ span, ...finding }) => {
      const key = keyOf(finding as Finding)
      if (span.to <= span.from || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
  return { text, findings }
}

/** Two findings with the same key say the same. */
export function keyOf({ kind, value }: Pick<Finding, 'kind' | 'value'>): string {
  return `${kind}|${Object.values(value).join('|')}`
}
