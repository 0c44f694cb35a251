import { fieldLines, type Line } from '../domain/lines.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import type { Check } from './check.ts'
import { findingOf, hitsOf, passagesOf, type RuleHead, remembered } from './passages.ts'

const placeholder = /【待补[^】]*】|[×xX]{2,}|[＿_]{3,}|（\s*）|待补|待定|待填/g

const head: RuleHead = {
  rule: 'placeholdersAreReplaced',
  group: 'completeness',
  severity: 'warning',
  source: '经验',
}

/** Blanks that were meant to be filled later are what a receiver sees first. */
export const placeholdersAreReplaced: Check = subject => {
  const shortFields = fieldsOf(subject.campaign)
    .filter(({ input }) => input.kind !== 'longText')
    .map(({ id, label }) => ({
      kind: 'field' as const,
      at: { kind: 'unit' as const, field: id },
      subject: label,
      concerns: ['submission'] as const,
      lines: fieldLines(fieldValue(subject.dossier, id)),
    }))
  return [...shortFields, ...passagesOf(subject)].flatMap(passage =>
    passage.lines.flatMap(line => left(line).map(hit => findingOf(head, passage, line, hit))),
  )
}

const left = remembered(({ text }: Line) =>
  hitsOf(text, placeholder, ([found]) => ({ text: `还留着“${found}”，请换成实际内容` })),
)
