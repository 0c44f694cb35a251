import type { Layout } from '#shared/schema/dossier'
import { mm, points } from './fault.ts'
import type { Page } from './readPages.ts'

/**
 * The numbers of GB/T 9704-2012, in millimetres. They are written down here a second
 * time on purpose: a wrong number in the program must not measure itself.
 */
export const standard = {
  paper: { width: 210, height: 297 },
  characters: 28,
  /** Of the middle of the dash: 7 under the text area. */
  numberAt: 269,
  tolerance: 1,
  numberTolerance: 0.5,
  /** 三号, 二号, 四号, 五号, in points. */
  body: 16,
  title: 22,
  number: 14,
  table: 10.5,
} as const

/** In millimetres from the upper left corner. */
export type Area = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How the pages of one document are to be measured. */
export type Rules = {
  /** Of the sheet as it is bound. */
  readonly area: (page: number) => Area
  readonly lines: number
  /** In points. */
  readonly pitch: { readonly line: number; readonly character: number }
  readonly fonts: Layout['fonts']
  /** Of the line that has its baseline at `y`; both in points. */
  readonly middle: (y: number) => number
}

/** Upper and lower edge of the text area by the reading of the margins. */
const edges: Readonly<Record<Layout['margins'], Pick<Area, 'top' | 'bottom'>>> = {
  standard: { top: 37, bottom: 262 },
  software: { top: 34.58, bottom: 264.42 },
  mirrored: { top: 34, bottom: 265 },
}

/** 28 mm lie at the left; printed on both sides, at the edge that is bound. */
export function rulesOf(
  { margins, linePitch, fonts }: Layout,
  toMiddle: (pitch: number) => number,
): Rules {
  const { top, bottom } = edges[margins]
  return {
    area: page =>
      margins === 'mirrored' && page % 2 === 0
        ? { top, bottom, left: 26, right: 182 }
        : { top, bottom, left: 28, right: 184 },
    lines: margins === 'standard' && linePitch === 29 ? 21 : 22,
    pitch: { line: linePitch, character: points(156) / 28 },
    fonts,
    middle: y => y - toMiddle(linePitch),
  }
}

/** The text area of a page as it is read: the head of a page on its side is the left edge of the sheet. */
export function areaAsRead({ area }: Rules, page: Page): Area {
  const bound = area(page.number)
  if (!page.isWide) return bound
  const width = mm(page.height)
  return {
    left: width - bound.bottom,
    top: bound.left,
    right: width - bound.top,
    bottom: bound.right,
  }
}
