import { hitsOf, lineCheck } from './passages.ts'

const digits = '〇一二三四五六七八九'

/** GB/T 9704-2012 7.3.5: Arabic figures for dates; 二〇二六年 was the old way. */
export const yearsAreInFigures = lineCheck({
  rule: 'yearsAreInFigures',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.5',
  look: ({ text }) =>
    hitsOf(text, /[一二][〇○零O九][〇○零O一二三四五六七八九]{2}年/g, ([found]) => {
      const repair = found
        .replace(/[○零O]/g, '〇')
        .replace(/[〇一二三四五六七八九]/g, digit => String(digits.indexOf(digit)))
      return { text: `年份用阿拉伯数字，写作“${repair}”`, repair }
    }),
})
