import { identityNumbers } from '../domain/personalNumbers.ts'
import { hitsOfNumbers, personalCheck } from './personalTexts.ts'

/** 个人信息保护法 第二十八条 asks for strict protection. */
export const identityNumbersAreHidden = personalCheck({
  rule: 'identityNumbersAreHidden',
  group: 'privacy',
  severity: 'blocker',
  source: '个人信息保护法 第二十八条',
  look: text => hitsOfNumbers(identityNumbers(text), '这里有完整的身份证号，只留前几位和后四位'),
})
