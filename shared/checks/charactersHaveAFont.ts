import type { Check } from './check.ts'
import { printedTexts } from './placedTexts.ts'

/** A character that no font has prints as an empty box; in a name that is the worst place for one. */
export const charactersHaveAFont: Check = subject => {
  const { canPrint } = subject
  if (!canPrint) return []
  return printedTexts(subject).flatMap(({ text, ...placed }) => {
    const missing = [...new Set(text)].filter(
      character => character.trim() !== '' && !canPrint(character),
    )
    if (missing.length === 0) return []
    return {
      ...placed,
      rule: 'charactersHaveAFont',
      group: 'sending' as const,
      source: '经验',
      severity: 'blocker' as const,
      text: `“${missing.join('')}”在随软件的字体里都没有，可能印成空框。请核对，或在 Word 里换用有这个字的字体`,
    }
  })
}
