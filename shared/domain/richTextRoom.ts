import type { WordLimits } from '../schema/campaign.ts'

/** How a text stands to its limits, in words: “已写 320 字，还差 80 字”. */
export type Room = { readonly fit: 'short' | 'fits' | 'over'; readonly text: string }

/** `max` 0 means no upper limit. */
export function roomFor(count: number, { min, max }: WordLimits): Room {
  const written = `已写 ${count} 字`
  if (max > 0 && count > max) return { fit: 'over', text: `${written}，已超 ${count - max} 字` }
  if (count < min) return { fit: 'short', text: `${written}，还差 ${min - count} 字` }
  return { fit: 'fits', text: max > 0 ? `${written}，还可写 ${max - count} 字` : written }
}

/** What is asked for: “500—800 字”. Empty where nothing is. */
export function limitsText({ min, max }: WordLimits): string {
  if (min > 0 && max > 0) return `${min}～${max} 字`
  if (max > 0) return `不超过 ${max} 字`
  return min > 0 ? `不少于 ${min} 字` : ''
}
