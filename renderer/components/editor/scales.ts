import type { HeadingScale } from './paste/headingNumber.ts'

/**
 * Where a text stands decides how its headings are numbered: a section of the
 * plan is itself “一、”, a demand is “（一）”. GB/T 9704-2012 7.3.3.
 */
export type Scale = HeadingScale & {
  /** The first number of each level, as the toolbar shows it. */
  readonly numerals: readonly string[]
}

export const sectionScale: Scale = {
  base: 1,
  levels: 3,
  numerals: ['（一）', '1.', '（1）'],
}

export const requirementScale: Scale = {
  base: 2,
  levels: 2,
  numerals: ['1.', '（1）'],
}
