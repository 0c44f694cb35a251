import { hitsOf, lineCheck } from './passages.ts'

/** A period that ends before it begins: 2026年10月至2026年6月. Without a year the next year may be meant. */
export const periodsRunForward = lineCheck({
  rule: 'periodsRunForward',
  group: 'dates',
  severity: 'warning',
  source: '经验',
  look: ({ text }) =>
    hitsOf(text, period, ([found, ...parts]) => {
      const [year, month, day, nextYear, nextMonth, nextDay] = parts.map(part => Number(part ?? 0))
      const start = [year, month, day].map(part => part ?? 0)
      const end = [nextYear || year, nextMonth, nextDay].map(part => part ?? 0)
      return later(start, end) ? { text: `“${found}”的结束早于开始` } : null
    }),
})

const part = '((?:19|20)\\d{2})年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?'
const endPart = '(?:((?:19|20)\\d{2})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?'
const period = new RegExp(`${part}(?:至|到|—|～|-)${endPart}`, 'g')

/** Compares as far as both are given: years, then months, then days. */
function later(start: readonly number[], end: readonly number[]): boolean {
  for (const [index, from] of start.entries()) {
    const to = end[index] ?? 0
    if (from === 0 || to === 0) return false
    if (from !== to) return from > to
  }
  return false
}
