import { factOf } from '../domain/facts.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { Check } from './check.ts'
import { spokenFinding, spokenRichTexts } from './factLines.ts'
import { years } from './factYears.ts'

const head = {
  rule: 'factsKeepTheirPeriod',
  group: 'facts',
  severity: 'warning',
  source: '事实台账',
} as const

/** A sentence about 2025 that uses a number of 2026. What was before may be of any year. */
export const factsKeepTheirPeriod: Check = subject =>
  spokenRichTexts(subject).flatMap(passage =>
    passage.line.references.flatMap(({ fact: id, part, from, to }) => {
      const fact = factOf(subject.dossier, id)
      const own = years(fact?.period ?? '')
      if (!fact || part === 'before' || own.length === 0) return []
      const { text } = passage.line
      const sentence = sentencesOf(text).find(one => one.from <= from && from < one.to)
      const said = yearsSaid(text.slice(sentence?.from ?? 0, from))
      if (said.length === 0 || said.some(year => own.includes(year))) return []
      const why = `这句说的是${said.at(-1)}年，引用的“${fact.name}”是${fact.period}的数，请核对`
      return spokenFinding(head, passage, { from, to, text: why })
    }),
  )

/** The year, or the years from–to, named last before the number. */
function yearsSaid(lead: string): readonly number[] {
  const clauses = lead.split(/[，、]/)
  const last = clauses.findLast(clause => years(clause).length > 0)
  if (last === undefined) return []
  const named = years(last)
  // 2024年6月至2026年10月 is one period; 与2025年相比2026年 is not.
  return /\d{4}年[^，。；]{0,8}?[至到—-]\s*\d{4}年/.test(last) ? named : named.slice(-1)
}
