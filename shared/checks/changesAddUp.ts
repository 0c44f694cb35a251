import { decimalsIn, rounded } from '../domain/numerals.ts'
import type { SpokenLine } from '../domain/spokenLines.ts'
import type { Check } from './check.ts'
import { spokenFinding, spokenTexts } from './factLines.ts'
import { hitsOf, remembered } from './passages.ts'

const head = { rule: 'changesAddUp', group: 'facts', severity: 'warning', source: '算术' } as const

const number = String.raw`(\d+(?:\.\d+)?)`
const fall = '缩短|压缩|减少|下降|降低|降|减|省'
const rise = '提高|提升|上升|增加|增长|增|升'
const change = new RegExp(
  `[由从](?:[^，。；\\d]{0,8}|[^，。；]{0,8}?\\d{4}年(?:底|初|的)*)${number}\\s*([%％]|[\\p{Script=Han}]{1,3}?)` +
    `[^，。；\\d]{0,4}(?:${fall}|${rise})?(?:到了|到|至|为)(?:\\d{4}年)?[^，。；\\d]{0,4}${number}\\s*\\2` +
    `[，,、（(][^，。；\\d]{0,6}?(${fall}|${rise})了?(?:约|近|超过)?${number}\\s*([%％]|个百分点)`,
  'gu',
)

/** 办结时限从5日降到2日，缩短60%: the percentage must be the one that the two values make. */
export const changesAddUp: Check = subject =>
  spokenTexts(subject).flatMap(passage =>
    faults(passage.line).map(hit => spokenFinding(head, passage, hit)),
  )

const faults = remembered(({ text }: SpokenLine) =>
  hitsOf(text, change, match => {
    const why = faultOf(match)
    return why === null ? null : { text: why }
  }),
)

function faultOf(match: RegExpExecArray): string | null {
  const [, before = '', unit = '', now = '', verb = '', said = '', measure = ''] = match
  const [from, to] = [Number(before), Number(now)]
  if (new RegExp(`^(?:${fall})$`).test(verb) !== to < from)
    return `${before}${unit}到${now}${unit}不是${verb}`
  const points = Math.abs(to - from)
  const isShare = /[%％]/.test(unit)
  if (measure === '个百分点') {
    const digits = Math.max(decimalsIn(before), decimalsIn(now))
    if (!isShare || Math.abs(points - Number(said)) < 10 ** -decimalsIn(said)) return null
    return `相差${rounded(points, digits)}个百分点，和${said}个百分点对不上`
  }
  const percent = (points / from) * 100
  const isRight = Math.abs(percent - Number(said)) < 10 ** -decimalsIn(said) + percent * 0.002
  if (isRight || from === 0) return null
  if (isShare && Math.abs(points - Number(said)) < 10 ** -decimalsIn(said)) {
    return `百分率之间相差的是百分点，应写成${said}个百分点`
  }
  return `按这两个数算是${rounded(percent, Math.max(1, decimalsIn(said)))}%，和${said}%对不上`
}
