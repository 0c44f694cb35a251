/**
 * How fast an expert reads, the middle of 400 to 500. Our own assumption, measured on
 * nobody; no notice says anything about it, and the window says so too.
 */
export const charactersPerMinute = 450

/** A look at a picture or at the first page of a proof. Our assumption too. */
const secondsPerGlance = 3

/** So long an expert is said to have for a dossier (product.md: 专家). */
export const minutesGiven = 10

export function readingMinutes(characters: number, glances = 0): number {
  return characters / charactersPerMinute + (glances * secondsPerGlance) / 60
}

/** “不到半分钟”, “约 3 分钟”, “约 3.5 分钟” */
export function minutesText(minutes: number): string {
  if (minutes === 0) return '0 分钟'
  if (minutes < 0.5) return '不到半分钟'
  return `约 ${Math.round(minutes * 2) / 2} 分钟`
}
