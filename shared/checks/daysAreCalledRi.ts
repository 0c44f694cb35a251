import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 7.3.5: 3月1日; “号” is spoken language. */
export const daysAreCalledRi = lineCheck({
  rule: 'daysAreCalledRi',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.5',
  look: ({ text }) =>
    hitsOf(text, /(?<=\d月)\d{1,2}号/g, ([found]) => {
      const repair = found.replace('号', '日')
      return { text: `公文里写“${repair}”，不写“${found}”`, repair }
    }),
})
