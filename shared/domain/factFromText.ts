import type { Fact } from '../schema/facts.ts'

/** A number with what it is counted in, as it may be selected in a text. */
export type NumberWithUnit = { readonly value: string; readonly unit: string }

const wholeSelection =
  /^\s*(\d+(?:,\d{3})*(?:\.\d+)?\s*[万亿]?)\s*([%％‰℃]|(?:个百分点)|[\p{Script=Han}A-Za-z²³]{1,6})\s*$/u

/** `null` when the words are anything else: a date, a sentence, a bare number. */
export function numberWithUnit(words: string): NumberWithUnit | null {
  const [, value, unit] = wholeSelection.exec(words) ?? []
  if (!value || !unit || /^[年月日号时]$/.test(unit) || /[年月日]/.test(unit.slice(1))) return null
  return { value: value.replace(/\s/g, ''), unit: unit === '％' ? '%' : unit }
}

/**
 * A fact made of a selected number, its name and period proposed from the words
 * before it: “2026年9月测评显示，居民满意率达到98.6%” → 居民满意率, 2026年9月.
 */
export function factFromText(before: string, words: string): Omit<Fact, 'id'> | null {
  const number = numberWithUnit(words)
  if (!number) return null
  const sentence = before.slice(before.search(/[^。！？；\n]*$/))
  return {
    name: proposedName(sentence).slice(0, 100),
    ...number,
    before: '',
    period: proposedPeriod(sentence).slice(0, 60),
    source: { kind: 'none' },
  }
}

const leadsUp =
  /(?:分别)?(?:已经|已|均|就|共计|合计|累计|共|仅|约|近|超过|超)?(?:缩短|压缩|提高|提升|增加|减少|下降|降低|上升|升|降|达|减)?(?:到了|到|至|为|是|了|达)?[：:]?$/

function proposedName(sentence: string): string {
  const clause = sentence.slice(sentence.search(/[^，、：:（）()\uFFFC]*$/))
  const timeless = clause.slice(endOfPeriod(clause)).replace(whenAndHow, '').trim()
  const name = timeless.replace(leadsUp, '')
  // 平均到场由58分钟降到 names what it is about before 由.
  return (name.replace(/[由从]?\d.*$/u, '') || name).trim()
}

const whenAndHow =
  /^(?:全年|今年以来|今年|本年度|年内|上半年|下半年)?(?:共计|合计|累计|总计|共|已|完成)?/u

const period = /\d{4}年(?:度|全年|(?:\d{1,2}月?(?:[至到—-]\d{1,2}月)|\d{1,2}月(?:\d{1,2}日)?))?/gu

function proposedPeriod(sentence: string): string {
  return [...sentence.matchAll(period)].at(-1)?.[0] ?? ''
}

function endOfPeriod(clause: string): number {
  const last = [...clause.matchAll(period)].at(-1)
  return last ? last.index + last[0].length : 0
}
