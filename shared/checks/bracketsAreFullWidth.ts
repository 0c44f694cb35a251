import { hitsOf, lineCheck } from './passages.ts'

/** A pair of narrow brackets around Chinese, or after it, is widened as a pair. */
export const bracketsAreFullWidth = lineCheck({
  rule: 'bracketsAreFullWidth',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 5.1',
  look: ({ text }) =>
    hitsOf(text, narrow, ([found]) => {
      const repair = `（${found.slice(1, -1)}）`
      return { text: `中文里用全角括号，写作“${repair}”`, repair }
    }),
})

const narrow =
  /[(（](?=[^()（）]*[一-龥])[^()（）]{1,60}\)|\((?=[^()（）]*[一-龥])[^()（）]{1,60}[)）]|(?<=[一-龥])\([^()（）]{1,60}\)/g
