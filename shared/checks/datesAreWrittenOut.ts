import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 7.3.5: 2026年3月1日, not 2026.3.1. Numbers of versions and clauses have no such month. */
export const datesAreWrittenOut = lineCheck({
  rule: 'datesAreWrittenOut',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.5',
  look: ({ text }) =>
    hitsOf(text, short, ([found, year, , writtenMonth, day, monthAlone]) => {
      const month = writtenMonth ?? monthAlone
      const repair = `${year}年${Number(month)}月${day ? `${Number(day)}日` : ''}`
      return { text: `日期写全，“${found}”写作“${repair}”`, repair }
    }),
})

const short =
  /(?<![\d.\-/])((?:19|20)\d{2})(?:([.\-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])日?|[.](0?[1-9]|1[0-2])(?=[至起到以前月末底，。、）]|—))(?![\d.\-/])/g
