import type { MonthDay } from '../schema/campaign.ts'

/** `2026`, `05-31` → `2026-05-31`; 29 February becomes the 28th in a common year. */
export function dateIn(year: number, monthDay: MonthDay): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const day = monthDay === '02-29' && !isLeap ? '02-28' : monthDay
  return `${String(year).padStart(4, '0')}-${day}`
}

/** Whole days from one `YYYY-MM-DD` to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** GB/T 9704-2012 7.3.5: full year, no leading zeros. `2026-07-04` → `2026年7月4日`. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-')
  return year && month && day ? `${Number(year)}年${Number(month)}月${Number(day)}日` : date
}

/** `2026-07-04` → `7月4日`. */
export function shortDate(date: string): string {
  return chineseDate(date).replace(/^\d+年/, '')
}
