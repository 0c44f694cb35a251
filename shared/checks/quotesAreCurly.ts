import { hitsOf, lineCheck } from './passages.ts'

/** Straight quotes come from an English keyboard and print in another face. */
export const quotesAreCurly = lineCheck({
  rule: 'quotesAreCurly',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.8',
  look: ({ text }) =>
    hitsOf(
      text,
      /(["＂])[^"＂\n]{1,60}\1|(?<=[一-龥])'[^'\n]{1,30}'(?=[一-龥，。、；])|「[^」]{1,60}」/g,
      ([found]) => {
        const repair = `“${found.slice(1, -1)}”`
        return { text: `引号写作${repair}`, repair }
      },
    ),
})
