/**
 * An instant as the user's calendar and clock say it: “今天 16:32”,
 * “11月20日 16:32” in this year, “2025年11月20日 16:32” before.
 */
export function moment(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
  const date = `${at.getMonth() + 1}月${at.getDate()}日`
  if (at.getFullYear() !== now.getFullYear()) return `${at.getFullYear()}年${date} ${time}`
  if (at.getMonth() === now.getMonth() && at.getDate() === now.getDate()) return `今天 ${time}`
  return `${date} ${time}`
}
