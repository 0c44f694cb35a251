// Written by hand: the platform's own formats load the rules of all calendars first, 30 ms of a start.

const two = (number: number) => String(number).padStart(2, '0')

/** “16:32:05”; nothing while nothing is saved yet. */
export function clock(instant: string): string {
  if (instant === '') return ''
  const at = new Date(instant)
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')
}

/**
 * An instant as the user's calendar and clock say it: “今天 16:32”,
 * “11月20日 16:32” in this year, “2025年11月20日 16:32” before.
 */
export function moment(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  const time = `${at.getHours()}:${two(at.getMinutes())}`
  const date = `${at.getMonth() + 1}月${at.getDate()}日`
  if (at.getFullYear() !== now.getFullYear()) return `${at.getFullYear()}年${date} ${time}`
  if (at.getMonth() === now.getMonth() && at.getDate() === now.getDate()) return `今天 ${time}`
  return `${date} ${time}`
}
