import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15835-2011: both ends of a range of percentages carry the sign. */
export const rangesRepeatThePercent = lineCheck({
  rule: 'rangesRepeatThePercent',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011',
  look: ({ text }) =>
    hitsOf(text, /(?<![\d.])(\d+(?:\.\d+)?)([～~—至到-])(?=\d+(?:\.\d+)?[%％])/g, match => {
      const [found, number, mark] = match
      const repair = `${number}%${mark === '-' || mark === '~' ? '～' : mark}`
      return { text: `百分数范围两头都带百分号，“${found}”写作“${repair}”`, repair }
    }),
})
