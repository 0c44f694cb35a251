import { chineseNumeral } from '../lib/chineseNumerals.ts'
import { hitsOf, lineCheck } from './passages.ts'

const numerals = Array.from({ length: 20 }, (_, index) => chineseNumeral(index + 1))

/** GB/T 9704-2012 7.3.4, 7.3.9: 附件1, and 附件：1. ×× in the list of annexes. */
export const annexesAreNumberedInFigures = lineCheck({
  rule: 'annexesAreNumberedInFigures',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.4',
  look: ({ text }) => [
    ...hitsOf(text, /附件[一二三四五六七八九十]{1,2}(?=[：:、）)。，的《]|$)/g, ([found]) => {
      const repair = `附件${numerals.indexOf(found.slice(2)) + 1}`
      return { text: `附件用阿拉伯数字编号，写作“${repair}”`, repair }
    }),
    ...hitsOf(text, /(?<=^\s*附件[：:])\d{1,2}[、．：:]/g, ([found]) => {
      const repair = `${found.slice(0, -1)}.`
      return { text: `附件序号写作“${repair}”`, repair }
    }),
  ],
})
