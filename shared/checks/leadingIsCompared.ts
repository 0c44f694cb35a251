import { hitsInSentences, lineCheck } from './passages.ts'

/** 二、4: “领先” needs somebody to be ahead of: which measure, among whom, by whose count. */
export const leadingIsCompared = lineCheck({
  rule: 'leadingIsCompared',
  group: 'expert',
  severity: 'warning',
  source: '通知 二、4',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsInSentences(
      text,
      claim,
      sentence => compared.test(sentence),
      ([found]) => ({ text: `“${found}”没有说和谁比、比什么、谁评的` }),
    ),
})

const claim =
  /(?:(?:全国|全省|全市|国内|省内|市内|行业|同行业|业内|系统内?)(?:首创|首家|首个|首例|第一|领先|唯一|最高|最好|一流))|(?:处于|居于|保持|达到)(?:全国|全省|全市|国内|行业|同行)?(?:的)?(?:领先|前列|一流)(?:地位|水平|位置)?|(?:走在|位居|跻身)(?:了)?(?:全国|全省|全市|行业|同行)(?:的)?(?:前列|前茅)|遥遥领先|首屈一指|独树一帜|(?:率先在|在)(?:全国|全省|全市)率先|开创了?(?:全国|全省|全市)?先河/g

const compared = /[\d\uE000\uFFFC%]|排名|位次|平均|对标|对比|相比|通报|评定|认定|评为|查新|鉴定/
