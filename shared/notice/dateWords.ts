import { smallNumber, yearNumber } from './plainText.ts'

/** A time as a notice writes it, as month and day; the year is told apart. */
export type DateWords = {
  /** Offsets in the text that was given. */
  readonly from: number
  readonly to: number
  /** `MM-DD`; empty in “即日起至……”. */
  readonly start: string
  readonly end: string
  /** Of the end, where it is written out. */
  readonly year: number | null
  /** “至”: written with a start and an end. */
  readonly isRange: boolean
  /** To the day, so that it can be a deadline without more words. */
  readonly isDay: boolean
  /** “每月25日”, “每季度末”: comes again and again. */
  readonly recurs: boolean
}

type Point = Omit<DateWords, 'isRange'>

const hanzi = '[一二三四五六七八九十]{1,3}'
const number = `(?:\\d{1,2}|${hanzi})`
const year = '(?:(\\d{4}|[一二三四五六七八九〇零○]{4})\\s*年(?:度)?\\s*)'
const yearWord = '(?:今年|本年度?|当年|次年|明年|翌年|每年)?'
const clock =
  '(?:\\s*（(?:星期|周)[一二三四五六日天]）)?(?:\\s*(?:上午|下午|中午|晚上?)?\\s*\\d{1,2}(?:[：:]\\d{2}|[时点](?:整|\\d{1,2}分)?))?'

const pointPattern = new RegExp(
  [
    // 2025年5月31日、5月底、五月下旬、6月
    `${year}?${yearWord}(${number})\\s*月份?\\s*(?:(${number})\\s*[日号]|([上中下]旬)|(?:月)?([底末初]))?${clock}`,
    // 2025.5.31、2025/5/31、2025-05-31
    `(\\d{4})([./-])(\\d{1,2})\\7(\\d{1,2})(?!\\d)日?${clock}`,
    // 第三季度、一至三季度、上半年、年底
    `${year}?(?:第)?([一二三四])(?:[、，至到~—-]+(?:第)?([一二三四]))?季度(末|底)?`,
    `${year}?(上半年|下半年|年底|年末|年内|全年)`,
  ].join('|'),
  'g',
)

const dash = '(?:至|到|—{1,2}|[-~～])'
const between = new RegExp(`^\\s*${dash}\\s*$`)
const dayBehind = new RegExp(`^\\s*${dash}\\s*(${number})\\s*[日号]`)
const monthBefore = new RegExp(`(${number})\\s*${dash}\\s*$`)
const fromNow = new RegExp(
  `(?:即日起?|自?(?:通知)?(?:印发|发布|公布)之日起?)\\s*，?\\s*${dash}\\s*$`,
)

/** Every time in a text, ranges as one, in order. */
export function dateWordsIn(text: string): readonly DateWords[] {
  const points = [...text.matchAll(pointPattern)].flatMap(match => pointOf(match, text))
  const found: DateWords[] = []
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index]
    if (!point) continue
    const next = points[index + 1]
    if (next && between.test(text.slice(point.to, next.from))) {
      found.push({
        ...next,
        from: point.from,
        start: point.start,
        isRange: true,
        year: next.year ?? point.year,
      })
      index += 1
    } else found.push(widened(point, text))
  }
  return found
}

function widened(point: Point, text: string): DateWords {
  const behind = dayBehind.exec(text.slice(point.to, point.to + 12))
  const day = behind?.[1] ? smallNumber(behind[1]) : null
  if (behind && day && point.isDay) {
    const end = monthDay(Number(point.end.slice(0, 2)), day)
    if (end) return { ...point, to: point.to + behind[0].length, end, isRange: true }
  }
  const head = text.slice(Math.max(0, point.from - 12), point.from)
  const begin = monthBefore.exec(head)
  const first = begin?.[1] ? smallNumber(begin[1]) : null
  if (begin && first && first <= 12 && !point.isDay) {
    return {
      ...point,
      from: point.from - begin[0].length,
      start: monthDay(first, 1) ?? '',
      isRange: true,
    }
  }
  const now = fromNow.exec(head)
  if (now) return { ...point, from: point.from - now[0].length, start: '', isRange: true }
  return { ...point, isRange: point.start !== point.end }
}

function pointOf(match: RegExpMatchArray, text: string): readonly Point[] {
  const { index = 0, 0: all } = match
  const [, y1, month, day, third, edge, y2, , m2, d2, y3, q1, q2, qEdge, y4, part] = match
  const at = {
    from: index,
    to: index + all.trimEnd().length,
    year: yearNumber(y1 ?? y2 ?? y3 ?? y4 ?? ''),
    recurs:
      /每[月年季]?度?$/.test(text.slice(Math.max(0, index - 3), index)) &&
      !/每年$/.test(text.slice(0, index)),
  }
  const span = month
    ? monthSpan(smallNumber(month), day ? smallNumber(day) : null, third ?? '', edge ?? '')
    : m2 && d2
      ? daySpan(Number(m2), Number(d2))
      : q1
        ? quarterSpan(q1, q2 ?? q1, qEdge ?? '')
        : partSpan(part ?? '')
  return span ? [{ ...at, ...span, isDay: span.start === span.end }] : []
}

type Ends = { readonly start: string; readonly end: string }

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function monthDay(month: number, day: number): string | null {
  const last = lastDays[month - 1]
  if (last === undefined || day < 1 || day > last) return null
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daySpan(month: number, day: number): Ends | null {
  const on = monthDay(month, day)
  return on ? { start: on, end: on } : null
}

/** 上旬 ends on the 10th, 中旬 on the 20th; 月初 is read as the first ten days, 月底 as the last day. */
function monthSpan(
  month: number | null,
  day: number | null,
  third: string,
  edge: string,
): Ends | null {
  const last = month === null ? undefined : lastDays[month - 1]
  if (month === null || last === undefined) return null
  // February counts 29 here; 28 is what a notice means by its end.
  const end = month === 2 ? 28 : last
  if (day !== null) return daySpan(month, day)
  if (edge === '底' || edge === '末') return daySpan(month, end)
  const [from, to] =
    third === '上旬' || edge === '初'
      ? [1, 10]
      : third === '中旬'
        ? [11, 20]
        : third === '下旬'
          ? [21, end]
          : [1, end]
  const start = monthDay(month, from)
  const stop = monthDay(month, to)
  return start && stop ? { start, end: stop } : null
}

function quarterSpan(first: string, last: string, edge: string): Ends | null {
  const from = smallNumber(first) ?? 0
  const to = smallNumber(last) ?? 0
  if (from < 1 || to < from || to > 4) return null
  const end = monthSpan(to * 3, null, '', '底')?.end ?? ''
  return edge ? { start: end, end } : { start: monthDay(from * 3 - 2, 1) ?? '', end }
}

function partSpan(part: string): Ends | null {
  if (part === '上半年') return { start: '01-01', end: '06-30' }
  if (part === '下半年') return { start: '07-01', end: '12-31' }
  if (part === '年底' || part === '年末') return { start: '12-31', end: '12-31' }
  return part === '全年' || part === '年内' ? { start: '01-01', end: '12-31' } : null
}

const before = /^\s*(?:（[^（）]{1,8}）)?\s*(?:下班)?\s*(?:以前|之前|前|截止|止|为止)/
const until = /(?:截止|截至|截止(?:日期|时间|时限)|不迟于|不晚于|最迟|至迟|最晚)[^，。；]{0,6}$/

/** “……前”, “截止……”, “即日起至……”: how far the words go, or null when it is no such time. */
export function endsBefore(text: string, date: DateWords): { readonly to: number } | null {
  const behind = before.exec(text.slice(date.to, date.to + 16))
  if (behind) return { to: date.to + behind[0].length }
  return until.test(text.slice(Math.max(0, date.from - 16), date.from)) ? { to: date.to } : null
}
