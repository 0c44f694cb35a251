/** A number that belongs to a person, where it stands, and how it looks with its middle covered. */
export type PersonalNumber = {
  readonly from: number
  readonly to: number
  /** As long as the number itself; what parts its digits stays. */
  readonly covered: string
}

/**
 * GB 11643-1999: 17 digits and a check character; the old form has 15 digits with
 * a date of birth inside.
 */
export function identityNumbers(text: string): readonly PersonalNumber[] {
  return numbersIn(text, /(?<![\dA-Za-z])[1-9]\d{14}(?:\d{2}[\dXx])?(?![\dA-Za-z])/g, found =>
    isIdentityNumber(found) ? covered(found, 3) : null,
  )
}

export function mobileNumbers(text: string): readonly PersonalNumber[] {
  return numbersIn(text, /(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, found =>
    covered(found, 3),
  )
}

/** Numbers of 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
export function bankCards(text: string): readonly PersonalNumber[] {
  return numbersIn(text, /(?<![\d.])[3-9](?:[ -]?\d){15,18}(?!\d)/g, found =>
    isLuhn(found.replace(/[ -]/g, '')) ? covered(found, 0) : null,
  )
}

/**
 * The text with the middle of every personal number covered: 身份证号 and 手机号 keep
 * three in front, all keep the last four. `exempt` holds numbers, digits only, that
 * are meant to be read.
 */
export function withCoveredNumbers(text: string, exempt: ReadonlySet<string>): string {
  // Most words hold no number at all.
  if (!/\d{4}/.test(text)) return text
  return [identityNumbers, mobileNumbers, bankCards].reduce(
    (words, find) =>
      find(words)
        .filter(({ from, to }) => !exempt.has(bareDigits(words.slice(from, to))))
        .reduce((all, { from, to, covered: c }) => all.slice(0, from) + c + all.slice(to), words),
    text,
  )
}

/** A number as it is compared: 0532-1234 567 → 05321234567. */
export function bareDigits(text: string): string {
  return text.replace(/[\s-]/g, '')
}

function numbersIn(
  text: string,
  pattern: RegExp,
  cover: (found: string) => string | null,
): readonly PersonalNumber[] {
  const found: PersonalNumber[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const shown = cover(match[0])
    if (shown === null) continue
    found.push({ from: match.index, to: match.index + match[0].length, covered: shown })
  }
  return found
}

/** All digits but the first `kept` and the last four. */
function covered(number: string, kept: number): string {
  const last = bareDigits(number).length - 4
  let place = 0
  return [...number]
    .map(mark => {
      if (/[ -]/.test(mark)) return mark
      place += 1
      return place <= kept || place > last ? mark : '*'
    })
    .join('')
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function isIdentityNumber(number: string): boolean {
  const isOld = number.length === 15
  const birth = isOld ? `19${number.slice(6, 12)}` : number.slice(6, 14)
  const [month, day] = [Number(birth.slice(4, 6)), Number(birth.slice(6, 8))]
  if (!/^(?:18|19|20)/.test(birth) || month < 1 || month > 12 || day < 1 || day > 31) return false
  if (isOld) return true
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number.slice(-1).toUpperCase()
}

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((all, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
