import { dateFromText } from './dateFromText.ts'

/** Names that a device gave and nobody chose. */
const deviceNames: readonly (readonly [RegExp, string])[] = [
  [/^(img|dsc[fn]?|dscn?|pic|photo|mvimg|vid|p)[-_ ]?\d{4,}[-_\d]*/i, '照片'],
  [/^(mmexport|wx_camera_|微信图片|qq图片)[-_\d]*/i, '图片'],
  [/^(screenshot|屏幕截图|截图|截屏|捕获|snipaste)[-_ \d年月日时分秒.:]*$/i, '截图'],
  [/^(scan|doc|扫描|扫描件|cci)[-_ ]?\d*$/i, '扫描件'],
]

/** At the start: “附件3：”, “（2）”, “01-”, “1.2 ”, “3、”. A year or a plain number belongs to the title. */
const leadingNumber =
  /^(附件\s*[\d一二三四五六七八九十]*\s*[:：、.．\-_ ]\s*|[（(【[]\s*\d{1,3}\s*[)）】\]]\s*|\d{1,2}([.-]\d{1,2})*\s*[.．、\-_ ]\s*(?![\d年月日号时点分秒个件次项天周万亿%％]))/
/** At the end: “ - 副本”, “(1)”, “_扫描件”, “最终版”. */
const trailingMark =
  /[\s\-_（(]*(副本|复件|copy|扫描件|扫描版|扫描|原件|电子版|盖章版|终稿|定稿|最终版|final|v\d{1,2})[\s)）]*\d*$/i
const trailingNumber = /\s*[（(]\s*\d{1,3}\s*[)）]$/
const digitDate = /(?<!\d)((19|20)\d{2})[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/g

const longestTitle = 100

/** What a piece of evidence may be called, from the name of its file. The user has the last word. */
export function proposedTitle(fileName: string): string {
  const bare = stemOf(fileName)
  const device = deviceNames.find(([pattern]) => pattern.test(bare))
  const rest = device ? bare.replace(device[0], '') : bare
  const title = tidied(rest)
  if (/\p{L}{2,}/u.test(title)) return [...title].slice(0, longestTitle).join('')
  return device?.[1] ?? (bare || '未命名')
}

/** `YYYY-MM-DD` from 20260712, 2026-07-12, 2026年7月12日 or the time in a name from WeChat; empty when there is none. */
export function proposedDate(fileName: string): string {
  const bare = stemOf(fileName)
  const written = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(bare)
  if (written) return dateFromText(written[0])
  const wechat = /mmexport(\d{13})(?!\d)/.exec(bare)
  if (wechat) return chinaDay(Number(wechat[1]))
  const digits =
    /(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{1,2})\2(\d{1,2})(?!\d{1,3}(?![\d年月日号时点分秒个件次项天周万亿%％]))/.exec(
      bare,
    )
  if (!digits) return ''
  const [, year, separator, month, day] = digits
  // Without separators only the full eight digits are a date.
  if (separator === '' && `${month}${day}`.length !== 4) return ''
  return dateFromText(`${year}-${month}-${day}`)
}

function stemOf(fileName: string): string {
  return fileName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '')
    .trim()
}

/** Marks can stand one behind the other, so this goes on until nothing changes. */
function tidied(text: string): string {
  const once = text
    .replace(digitDate, ' ')
    .replace(trailingNumber, '')
    .replace(trailingMark, '')
    .replace(leadingNumber, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/^[\s\-—_.,，、:：]+|[\s\-—_.,，、:：]+$/g, '')
  return once === text ? once : tidied(once)
}

/** Phones in China run on Beijing time, eight hours ahead. */
function chinaDay(milliseconds: number): string {
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10)
}
