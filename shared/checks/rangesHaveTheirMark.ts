import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 4.13: a range is joined by ～ or —; a hyphen is for numbers of phones and models. */
export const rangesHaveTheirMark = lineCheck({
  rule: 'rangesHaveTheirMark',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.13',
  look: ({ text }) =>
    hitsOf(text, hyphened, ({ 0: found, 1: unitAfter = '' }) => {
      const isTime = /[年月日时]/.test(found + unitAfter)
      const repair = found.replace(/[-–~]/, isTime ? '—' : '～')
      return { text: `数值范围写作“${repair}”`, repair }
    }),
})

const unit =
  '[年月日时点个人名户家件次处天元米吨万亿倍册盏辆台条根只份分场批亩斤克株棵岁]|%|％|‰|℃|公里|小时|分钟|毫米|厘米|公斤|立方米|平方米'
const hyphened = new RegExp(
  `(?<![\\d.\\-A-Za-z/])\\d+(?:\\.\\d+)?(?:${unit})?(?:-|–|~)\\d+(?:\\.\\d+)?(?=(${unit}))`,
  'g',
)
