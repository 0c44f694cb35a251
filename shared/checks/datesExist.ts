import { hitsOf, lineCheck } from './passages.ts'

/** 30 February and a month 13 are slips that make a whole paragraph doubtful. */
export const datesExist = lineCheck({
  rule: 'datesExist',
  group: 'dates',
  severity: 'blocker',
  source: '经验',
  look: ({ text }) =>
    hitsOf(
      text,
      /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?![个龄])/g,
      match => {
        const [found, year = '2024', month = '', day = '1'] = match
        if (isDate(Number(year), Number(month), Number(day))) return null
        return { text: `日历上没有“${found}”` }
      },
    ),
})

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
