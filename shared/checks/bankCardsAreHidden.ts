import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** Numbers of 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
export const bankCardsAreHidden = personalCheck({
  rule: 'bankCardsAreHidden',
  group: 'privacy',
  severity: 'blocker',
  source: '个人信息保护法 第二十八条',
  look: text =>
    hitsOf(text, /(?<![\d.])[3-9](?:[ -]?\d){15,18}(?!\d)/g, ([found]) => {
      const number = found.replace(/[ -]/g, '')
      if (!isLuhn(number)) return null
      return {
        text: '这里像是完整的银行卡号，只留后四位',
        repair: `${'*'.repeat(number.length - 4)}${number.slice(-4)}`,
      }
    }),
})

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
