import { bankCards } from '../domain/personalNumbers.ts'
import { hitsOfNumbers, personalCheck } from './personalTexts.ts'

/** A card number says where somebody's money is. */
export const bankCardsAreHidden = personalCheck({
  rule: 'bankCardsAreHidden',
  group: 'privacy',
  severity: 'blocker',
  source: '个人信息保护法 第二十八条',
  look: text => hitsOfNumbers(bankCards(text), '这里像是完整的银行卡号，只留后四位'),
})
