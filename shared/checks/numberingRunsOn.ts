import { chineseNumeral } from '../lib/chineseNumerals.ts'
import type { Check, Finding } from './check.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'numberingRunsOn',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.3',
}

/** Numbers typed at the head of lines, 一、二、四、: a missing one looks like a lost paragraph. */
export const numberingRunsOn: Check = subject =>
  passagesOf(subject).flatMap(passage => {
    const expected = new Map<string, number>()
    return passage.lines.flatMap((line): readonly Finding[] => {
      const found = numbered.exec(line.text)?.[0]
      if (!found) return []
      const shape = shapeOf(found)
      const value = numeralValue(found)
      const due = (expected.get(shape) ?? 0) + 1
      expected.set(shape, value)
      // A lower level starts anew under every higher number.
      for (const lower of shapes.slice(shapes.indexOf(shape) + 1)) expected.delete(lower)
      if (value === due || value === 1) return []
      const text = `前面数到第 ${due - 1}，这里却是第 ${value}，请核对序号`
      return [findingOf(head, passage, line, { from: 0, to: found.length, text })]
    })
  })

const shapes = ['一、', '（一）', '1.', '（1）']
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、](?!\d)|（\d{1,2}）)/

function shapeOf(found: string): string {
  const isArabic = /\d/.test(found)
  if (found.startsWith('（')) return isArabic ? '（1）' : '（一）'
  return isArabic ? '1.' : '一、'
}

const numerals = new Map(Array.from({ length: 99 }, (_, n) => [chineseNumeral(n + 1), n + 1]))

function numeralValue(found: string): number {
  const core = found.replace(/[（）、.]/g, '')
  return /\d/.test(core) ? Number(core) : (numerals.get(core) ?? 1)
}
