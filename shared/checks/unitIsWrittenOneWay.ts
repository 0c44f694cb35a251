import { fieldValue } from '../domain/requirements.ts'
import type { Check } from './check.ts'
import { nearSpellings } from './nearSpelling.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'unitIsWrittenOneWay',
  group: 'consistency',
  severity: 'warning',
  source: '经验',
}

/** The name of the unit must be the one on its seal. */
export const unitIsWrittenOneWay: Check = subject => {
  const unit = fieldValue(subject.dossier, 'unit').trim()
  if (unit.length < 5) return []
  const most = unit.length >= 8 ? 2 : 1
  return passagesOf(subject).flatMap(passage =>
    passage.lines.flatMap(line =>
      nearSpellings(line.text, unit, most).map(({ at, found }) =>
        findingOf(head, passage, line, {
          from: at,
          to: at + found.length,
          text: `申报单位全称是“${unit}”，这里是“${found}”`,
          repair: unit,
        }),
      ),
    ),
  )
}
