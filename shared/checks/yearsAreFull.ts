import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15835-2011: years in four digits; “26年6月” may be any century. */
export const yearsAreFull = lineCheck({
  rule: 'yearsAreFull',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011',
  look: ({ text }) =>
    hitsOf(
      text,
      /(?<![\d.第近过这前后约满达])[’'‘]?[0-4]\d年(?=\d{1,2}月|年?[底初末]|度)/g,
      ([found]) => {
        const repair = `20${found.replace(/[’'‘]/, '')}`
        return { text: `年份写全四位，“${found}”写作“${repair}”`, repair }
      },
    ),
})
