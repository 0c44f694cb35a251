import type { Fact } from '../schema/facts.ts'
import { factText } from './facts.ts'
import { decimalsIn, numberIn, rounded } from './numerals.ts'

/** A fact beside its own past. */
export type Comparison = {
  readonly fact: Fact
  /** With unit, as they are printed. */
  readonly before: string
  readonly now: string
  /** Absent where one of the two is no number: 人工登记 → 自动登记. */
  readonly change: Change | null
}

export type Change = {
  readonly direction: 'up' | 'down' | 'same'
  /** In the unit of the fact, never negative. */
  readonly difference: number
  /** Of the value before; `null` where a share of it says nothing. */
  readonly percent: number | null
  /** 减少20.6小时（78%）, 提高7.3个百分点 */
  readonly text: string
  /** The same where room is short: 减少78%, 提高7.3个百分点 */
  readonly brief: string
  /** Both as shares of the larger one, for the bars. */
  readonly shares: { readonly before: number; readonly now: number }
}

/** Every fact that has a value before, in the order of the table. */
export function comparisons(facts: readonly Fact[]): readonly Comparison[] {
  return facts.flatMap(fact => comparisonOf(fact) ?? [])
}

export function comparisonOf(fact: Fact): Comparison | null {
  if (fact.before.trim() === '' || fact.value.trim() === '') return null
  const [before, now] = [factText(fact, 'before'), factText(fact, 'value')]
  return { fact, before, now, change: changeOf(fact) }
}

function changeOf(fact: Fact): Change | null {
  const unit = fact.unit.trim().replace('％', '%')
  const bare = (text: string) => (unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text)
  const [before, now] = [numberIn(bare(fact.before.trim())), numberIn(bare(fact.value.trim()))]
  if (before === null || now === null) return null
  const decimals = Math.max(decimalsIn(fact.before), decimalsIn(fact.value))
  // 98.6 − 91.3 is 7.299… in a computer.
  const difference = Number(Math.abs(now - before).toFixed(decimals))
  const direction = now > before ? 'up' : now < before ? 'down' : 'same'
  const isShare = unit === '%' || unit === '‰'
  const percent = isShare || before <= 0 ? null : (difference / before) * 100
  const largest = Math.max(Math.abs(before), Math.abs(now)) || 1
  const said = { direction, unit, isShare, percent, amount: rounded(difference, decimals) } as const
  return {
    direction,
    difference,
    percent,
    text: changeText(said),
    brief: briefText(said),
    shares: { before: Math.abs(before) / largest, now: Math.abs(now) / largest },
  }
}

type Said = {
  readonly direction: Change['direction']
  readonly unit: string
  readonly isShare: boolean
  readonly percent: number | null
  readonly amount: string
}

function changeText(said: Said): string {
  const { direction, isShare, percent, unit, amount } = said
  if (direction === 'same' || isShare || percent === null) return briefText(said)
  return `${verbs[direction]}${amount}${unit}（${rounded(percent, 1)}%）`
}

function briefText({ direction, unit, isShare, percent, amount }: Said): string {
  if (direction === 'same') return '持平'
  if (isShare) {
    const points = unit === '%' ? '个百分点' : '个千分点'
    return `${direction === 'up' ? '提高' : '下降'}${amount}${points}`
  }
  return `${verbs[direction]}${percent === null ? amount + unit : `${rounded(percent, 1)}%`}`
}

const verbs = { up: '增加', down: '减少' } as const
