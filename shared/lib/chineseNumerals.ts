const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五. From 1 to 999. */
export function chineseNumeral(value: number): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  const head = hundreds ? `${digits[hundreds]}百` : ''
  const gap = hundreds && !tens && ones ? '零' : ''
  const middle = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : ''
  return `${head}${gap}${middle}${ones || value === 0 ? digits[ones] : ''}`
}
