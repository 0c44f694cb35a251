import { mobileNumbers } from '../domain/personalNumbers.ts'
import { hitsOfNumbers, personalCheck } from './personalTexts.ts'

/** Numbers of mobile phones belong to persons; the unit's own contact fields are exempt. */
export const mobileNumbersAreHidden = personalCheck({
  rule: 'mobileNumbersAreHidden',
  group: 'privacy',
  severity: 'warning',
  source: '个人信息保护法 第四条',
  look: text =>
    hitsOfNumbers(mobileNumbers(text), '这里有完整的手机号，对外材料只留前三位和后四位'),
})
