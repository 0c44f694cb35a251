import type { Check } from './check.ts'
import { proseTexts } from './placedTexts.ts'

const placeholder = /[×xX]{2,}|[＿_]{3,}|（\s*）|待补|待定|待填/

/** Blanks that were meant to be filled later are what a receiver sees first. */
export const placeholdersAreReplaced: Check = subject =>
  proseTexts(subject).flatMap(({ text, ...placed }) => {
    const found = placeholder.exec(text)?.[0]
    if (!found) return []
    return {
      ...placed,
      rule: 'placeholdersAreReplaced',
      group: 'completeness' as const,
      source: '经验',
      severity: 'warning' as const,
      text: `还留着“${found}”，请换成实际内容`,
    }
  })
