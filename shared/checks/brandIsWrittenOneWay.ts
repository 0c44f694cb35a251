import { fieldValue } from '../domain/requirements.ts'
import type { Check } from './check.ts'
import { nearSpellings } from './nearSpelling.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'brandIsWrittenOneWay',
  group: 'consistency',
  severity: 'warning',
  source: '经验',
}

/** The brand's own name misspelled is what a jury remembers. */
export const brandIsWrittenOneWay: Check = subject => {
  const brand = fieldValue(subject.dossier, 'brand').replace(/[“”"《》]/g, '')
  if (brand.length < 4) return []
  return passagesOf(subject).flatMap(passage =>
    passage.lines.flatMap(line =>
      nearSpellings(line.text, brand, 1).map(({ at, found }) =>
        findingOf(head, passage, line, {
          from: at,
          to: at + found.length,
          text: `品牌名称在申报表里是“${brand}”，这里是“${found}”`,
          repair: brand,
        }),
      ),
    ),
  )
}
