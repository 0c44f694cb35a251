import type { Strength } from '../schema/campaign.ts'

/** Weakest first. */
export const strengths = [
  'statement',
  'photo',
  'record',
  'comparison',
  'testimony',
  'press',
  'award',
] as const satisfies readonly Strength[]

export const strengthTitles: Readonly<Record<Strength, string>> = {
  statement: '自述',
  photo: '照片',
  record: '内部台账',
  comparison: '前后数据对比',
  testimony: '服务对象或企业评价',
  press: '媒体报道',
  award: '上级或第三方表彰',
}

/** For the head of a narrow column, four characters at most. */
export const shortStrengthTitles: Readonly<Record<Strength, string>> = {
  statement: '自述',
  photo: '照片',
  record: '台账',
  comparison: '对比',
  testimony: '评价',
  press: '媒体',
  award: '表彰',
}

export function rungOf(strength: Strength): number {
  return strengths.indexOf(strength)
}

/** Said by somebody else than the unit itself: 第三方. */
export function isOutside(strength: Strength): boolean {
  return rungOf(strength) >= rungOf('testimony')
}
