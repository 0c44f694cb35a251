import { hitsOf, lineCheck } from './passages.ts'

/** A whole run of dots, so that what is left of one does not become a wrong run with its repair. */
const makeshift =
  /(?<![。.·．…])(?=[。.·．…]*(?:。{3}|\.{3}|·{3}|．{3}|…{3}|(?<!…)…(?!…)))[。.·．…]+/g

/** GB/T 15834-2011 4.11: six dots in the middle of the line. */
export const ellipsisHasSixDots = lineCheck({
  rule: 'ellipsisHasSixDots',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.11',
  look: ({ text }) =>
    hitsOf(text, makeshift, ([found]) => ({
      text: `省略号是六个点“……”，不是“${found}”`,
      repair: '……',
    })),
})
