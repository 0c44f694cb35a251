import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.11: six dots in the middle of the line. */
export const ellipsisHasSixDots = lineCheck({
  rule: 'ellipsisHasSixDots',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.11',
  look: ({ text }) =>
    hitsOf(text, /。{3,}|\.{3,}|·{3,}|．{3,}|(?<!…)…(?!…)|…{3,}/g, ([found]) => ({
      text: `省略号是六个点“……”，不是“${found}”`,
      repair: '……',
    })),
})
