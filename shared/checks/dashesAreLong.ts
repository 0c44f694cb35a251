import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.10: a dash between words takes two places. */
export const dashesAreLong = lineCheck({
  rule: 'dashesAreLong',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.10',
  look: ({ text }) =>
    hitsOf(text, /(?<=[一-龥”》）])\s*(?:-{2,}|─+|——{2,})\s*(?=[一-龥“《（])/g, ([found]) => ({
      text: `破折号写作“——”，不是“${found.trim()}”`,
      repair: '——',
    })),
})
