import { decimalsIn, rounded } from '../domain/numerals.ts'
import type { SpokenLine } from '../domain/spokenLines.ts'
import type { Check } from './check.ts'
import { spokenFinding, spokenTexts } from './factLines.ts'
import { type Hit, remembered } from './passages.ts'

const head = { rule: 'sumsAddUp', group: 'facts', severity: 'warning', source: '算术' } as const

/** 共47篇，其中市级35篇、省级10篇、国家级2篇; 抽查520单，合格511单，合格率98.3%. */
export const sumsAddUp: Check = subject =>
  spokenTexts(subject).flatMap(passage =>
    faults(passage.line).map(hit => spokenFinding(head, passage, hit)),
  )

const faults = remembered(({ text }: SpokenLine) => [...sums(text), ...rates(text)])

const number = String.raw`(?<![\d.])(\d+(?:\.\d+)?)`
const unit = String.raw`(万?[\p{Script=Han}])`
const total = new RegExp(
  `${number}${unit}[^，。；：:（(\\d]{0,6}[，：:（(]?其中[：:]?([^。；）)]+)`,
  'gu',
)

/**
 * 其中 may name only some of the parts, so a smaller sum is a fault only when it
 * comes so close that all parts must have been meant.
 */
function sums(text: string): readonly Hit[] {
  return [...text.matchAll(total)].flatMap(match => {
    const [, whole = '', counted = '', rest = ''] = match
    const parts = partsIn(rest, counted)
    if (parts.length < 2) return []
    const sum = parts.reduce((all, part) => all + Number(part), 0)
    const gap = Number(whole) - sum
    const decimals = Math.max(...[whole, ...parts].map(decimalsIn))
    if (Math.abs(gap) < 0.5 * 10 ** -decimals) return []
    const isAllMeant = gap < 0 || gap <= Number(whole) * 0.05
    if (!isAllMeant) return []
    const said = rounded(sum, decimals)
    const why = `各部分相加是${said}${counted}，和总数${whole}${counted}对不上`
    return { from: match.index, to: match.index + match[0].length, text: why }
  })
}

/** The numbers in the same unit, one in each part between two marks; stops where another sum begins. */
function partsIn(rest: string, counted: string): readonly string[] {
  const parts: string[] = []
  for (const piece of rest.split(/[，、]/)) {
    if (/[共占比达]|同比|较|上年|去年/.test(piece)) break
    const found = [...piece.matchAll(new RegExp(`${number}${counted}`, 'gu'))]
    if (found.length !== 1) break
    parts.push(found[0]?.[1] ?? '')
  }
  return parts
}

const rate = new RegExp(
  `${number}${unit}[^。；\\d]{0,12}?${number}\\2[^。；\\d]{0,4}?率(?:为|是|达到?|达)?${number}[%％]`,
  'gu',
)

/** The share that two counts before it make, as far as its digits go. */
function rates(text: string): readonly Hit[] {
  return [...text.matchAll(rate)].flatMap(match => {
    const [, whole = '', , part = '', percent = ''] = match
    const right = (Number(part) / Number(whole)) * 100
    const decimals = decimalsIn(percent)
    if (!(right <= 100) || Math.abs(right - Number(percent)) < 10 ** -decimals) return []
    const why = `${part}÷${whole}是${rounded(right, Math.max(1, decimals))}%，和${percent}%对不上`
    return { from: match.index, to: match.index + match[0].length, text: why }
  })
}
