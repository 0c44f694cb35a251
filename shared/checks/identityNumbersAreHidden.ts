import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/**
 * GB 11643-1999: 17 digits and a check character; the old form has 15 digits
 * with a date of birth inside. 个人信息保护法 第二十八条 asks for strict protection.
 */
export const identityNumbersAreHidden = personalCheck({
  rule: 'identityNumbersAreHidden',
  group: 'privacy',
  severity: 'blocker',
  source: '个人信息保护法 第二十八条',
  look: text =>
    hitsOf(text, /(?<![\dA-Za-z])[1-9]\d{14}(?:\d{2}[\dXx])?(?![\dA-Za-z])/g, ([found]) =>
      isIdentityNumber(found)
        ? {
            text: '这里有完整的身份证号，只留前几位和后四位',
            repair: `${found.slice(0, 3)}${'*'.repeat(found.length - 7)}${found.slice(-4)}`,
          }
        : null,
    ),
})

function isIdentityNumber(number: string): boolean {
  const isOld = number.length === 15
  const birth = isOld ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  const [month, day] = [Number(birth.slice(4, 6)), Number(birth.slice(6, 8))]
  if (!/^(?:18|19|20)/.test(birth) || month < 1 || month > 12 || day < 1 || day > 31) return false
  if (isOld) return true
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number.slice(-1).toUpperCase()
}
