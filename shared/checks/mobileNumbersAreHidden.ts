import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** Numbers of mobile phones belong to persons; the unit's own contact fields are exempt. */
export const mobileNumbersAreHidden = personalCheck({
  rule: 'mobileNumbersAreHidden',
  group: 'privacy',
  severity: 'warning',
  source: '个人信息保护法 第四条',
  look: text =>
    hitsOf(text, /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, ([found]) => ({
      text: '这里有完整的手机号，对外材料只留前三位和后四位',
      repair: `${found.slice(0, 3)}****${found.slice(-4)}`,
    })),
})
