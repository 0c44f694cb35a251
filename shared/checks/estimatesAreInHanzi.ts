import { hitsOf, lineCheck } from './passages.ts'

const hanzi = '零一二三四五六七八九'
const units = '[个天月人名家户遍趟岁位批种条件辆盏米周]|年(?!级)|次(?!供)|小时|分钟|公里'

/** GB/T 15835-2011 4.2.2: an estimate of two neighbours is written in hanzi without 、, as 三四个. */
export const estimatesAreInHanzi = lineCheck({
  rule: 'estimatesAreInHanzi',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011 4.2.2',
  look: ({ text }) =>
    hitsOf(text, estimate, match => {
      const [one = 0, other = 0] = [match[1] ?? match[3], match[2] ?? match[4]].map(digitValue)
      if (other !== one + 1) return null
      const repair = `${match[1] ?? hanzi[one]}${hanzi[other]}`
      return { text: `概数用汉字连写，写作“${repair}”`, repair }
    }),
})

const estimate = new RegExp(
  `(?<![第从由\\d.、一二三四五六七八九十])(?:([一二两三四五六七八])、([二三四五六七八九])|([1-8])[、-]([2-9]))(?=多?(?:${units}))`,
  'g',
)

function digitValue(digit: string | undefined): number {
  if (digit === '两') return 2
  return hanzi.includes(digit ?? '') ? hanzi.indexOf(digit ?? '') : Number(digit)
}
