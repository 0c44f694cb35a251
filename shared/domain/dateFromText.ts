const written = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*(?:[月./-]\s*(\d{1,2})\s*日?|月)?$/

/**
 * A date as people write it (2026年3月1日, 2026/3/1, 2026.03.01) as `YYYY-MM-DD`;
 * a month alone means its first day. Empty when it is none.
 */
export function dateFromText(text: string): string {
  const match = written.exec(text.trim())
  if (!match) return ''
  const [, year = '', month = '', day = '1'] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  // 31 April parses in some engines as 1 May: what comes back must be what went in.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? '' : date
}
