import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 7.3.5: months and days without a leading zero (不编虚位). */
export const datesHaveNoLeadingZero = lineCheck({
  rule: 'datesHaveNoLeadingZero',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.5',
  look: ({ text }) =>
    hitsOf(text, /(?<![\d.])0\d月(?:\d{1,2}日)?|(?<=月)0\d日/g, ([found]) => {
      const repair = found.replace(/0(?=\d[月日])/g, '')
      return { text: `月、日前不补零，写作“${repair}”`, repair }
    }),
})
