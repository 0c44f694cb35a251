/** Numbers as official prose writes them, read for comparing and calculating. */

const factors: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
const written = /^[约近超逾]?(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*([万亿])?[余多]?$/

/** 1,264、2.05万、约30; `null` for words and for several numbers. */
export function numberIn(text: string): number | null {
  const [, digits, factor = ''] = written.exec(text.trim()) ?? []
  if (digits === undefined) return null
  return Number(digits.replaceAll(',', '')) * (factors[factor] ?? 1)
}

/** Digits behind the point. */
export function decimalsIn(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0
}

/** At most so many digits behind the point, and none that say nothing. */
export function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  return decimals === 0 ? text : text.replace(/\.?0+$/, '')
}
