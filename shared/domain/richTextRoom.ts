import type { WordLimits } from '../schema/campaign.ts'

/** How a text stands to its limits, in words: “已写 320 字，还差 80 字”. */
export type Room = {
  readonly fit: 'short' | 'fits' | 'over'
  readonly text: string
  /** Only what is left, or too much: “还可写 27 字”; empty without a limit. */
  readonly left: string
}

/** `max` 0 means no upper limit. */
export function roomFor(count: number, limits: WordLimits): Room {
  const { fit, left } = leftOf(count, limits)
  return { fit, left, text: [`已写 ${count} 字`, left].filter(Boolean).join('，') }
}

function leftOf(count: number, { min, max }: WordLimits): Pick<Room, 'fit' | 'left'> {
  if (max > 0 && count > max) return { fit: 'over', left: `已超 ${count - max} 字` }
  if (count < min) return { fit: 'short', left: `还差 ${min - count} 字` }
  return { fit: 'fits', left: max > 0 ? `还可写 ${max - count} 字` : '' }
}

/** What is asked for: “500—800 字”. Empty where nothing is. */
export function limitsText({ min, max }: WordLimits): string {
  if (min > 0 && max > 0) return `${min}～${max} 字`
  if (max > 0) return `不超过 ${max} 字`
  return min > 0 ? `不少于 ${min} 字` : ''
}
