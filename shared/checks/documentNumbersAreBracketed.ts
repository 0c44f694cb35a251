import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 7.2.5: 〔2026〕5号: turtle-shell brackets, full year, neither 第 nor zeros. */
export const documentNumbersAreBracketed = lineCheck({
  rule: 'documentNumbersAreBracketed',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.2.5',
  look: ({ text }) =>
    hitsOf(text, number, ([found, year, serial]) => {
      const repair = `〔${year}〕${Number(serial)}号`
      return found === repair ? null : { text: `发文字号写作“${repair}”`, repair }
    }),
})

const number = /[[［【（(〔﹝{]((?:19|20)\d{2})[\]］】）)〕﹞}]\s?第?\s?(\d{1,4})\s?号/g
