import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.15: a title within a title takes 〈〉. */
export const nestedBookMarksAreSingle = lineCheck({
  rule: 'nestedBookMarksAreSingle',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.15',
  // Looking back from every mark is slow; in most lines there is nothing to look for.
  look: ({ text }) =>
    !/《[^《》]{0,40}《/.test(text)
      ? []
      : hitsOf(text, /(?<=《[^《》]{0,40})《[^《》]{1,60}》(?=[^《》]{0,40}》)/g, ([found]) => {
          const repair = `〈${found.slice(1, -1)}〉`
          return { text: `书名号里面再用书名号，里层写作“${repair}”`, repair }
        }),
})
