import { found, type Rule } from '../found.ts'

const phone =
  /(?:（\s*(0\d{2,3})\s*）|(0\d{2,3})\s*[-—－ ]\s*)?(?<!\d)((?<=\d[-— ）]\s?)1\d{6,7}|[2-9]\d{6,7})(?:[-—转](\d{1,4}))?(?!\d)|(?<!\d)(1[3-9]\d{9})(?!\d)/g
const spoken = /电\s*话|手\s*机|联\s*系|咨\s*询|热线|座机/
const otherNumber = /(?:传\s*真|邮\s*编|账号|编号|QQ群?|代码)[^，。；、\d]{0,4}$/

/** Phone numbers, with the area code where it is given; fax and postcode are none. */
export const phones: Rule = ({ sentences }) => {
  const seen = new Set<string>()
  return sentences.flatMap(({ text, from, block }) => {
    if (block.isAttached || !spoken.test(text)) return []
    return [...text.matchAll(phone)].flatMap(
      ({ index, 0: all, 1: area, 2: code, 3: digits, 4: inner, 5: mobile }) => {
        if (otherNumber.test(text.slice(Math.max(0, index - 10), index))) return []
        const prefix = area ?? code
        const number = mobile ?? `${prefix ? `${prefix}-` : ''}${digits}${inner ? `-${inner}` : ''}`
        if (seen.has(number)) return []
        seen.add(number)
        return [found('phone', { number }, { from: from + index, to: from + index + all.length })]
      },
    )
  })
}
