import type { Layout } from '../schema/dossier.ts'
import type { Face } from './faces.ts'

/**
 * The numbers of GB/T 9704-2012, once, for Word and for HTML. Lengths are
 * millimetres, type is points; Word wants twips (1/20 pt), derived here. What the
 * standard leaves open, or offices read differently, depends on a `Layout`.
 */

/** 5.2.1: A4 */
export const paper = { width: 210, height: 297 } as const

/**
 * Three readings of 天头 37, 订口 28, 版心 156 × 225, each with the line pitch that
 * belongs to it. `standard` takes them as the margins of the page. A line of type
 * stands in the middle of its pitch, so that half a gap lies above the first line
 * and below the last: the other two give that half back, and their type itself
 * begins 37 mm from the top.
 */
const schools: Readonly<Record<Layout['margins'], School>> = {
  standard: { top: 37, bottom: 35, linePitch: 28.95 },
  /** The coordinates of GB/T 33476.2-2016. */
  software: { top: 34.58, bottom: 32.58, linePitch: 29.45 },
  /** For printing on both sides: 订口 is the inner edge of every page. */
  mirrored: { top: 34, bottom: 32, linePitch: 29.75 },
}
type School = { readonly top: number; readonly bottom: number; readonly linePitch: number }

export function nativeLinePitch(margins: Layout['margins']): number {
  return schools[margins].linePitch
}

export type Margins = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Of a page that lies open at the right, as odd ones do; `isMirrored` tells whether even ones differ. */
export function marginsOf({ margins }: Layout): Margins {
  const { top, bottom } = schools[margins]
  return { top, bottom, left: 28, right: 26 }
}

export function isMirrored({ margins }: Layout): boolean {
  return margins === 'mirrored'
}

/** `page` counts from 1. */
export function marginsOnPage(layout: Layout, page: number): Margins {
  const margins = marginsOf(layout)
  if (!isMirrored(layout) || page % 2 === 1) return margins
  return { ...margins, left: margins.right, right: margins.left }
}

/**
 * A page on its side, as it is read: its head is what is the left edge when the
 * page is bound, on odd pages the binding edge, on even ones the other (7.5 of
 * GB/T 9704-2012 on A4 横排表格). So the page is always turned the same way.
 */
export function turned({ top, right, bottom, left }: Margins): Margins {
  return { top: left, right: top, bottom: right, left: bottom }
}

/** Width of the text area; its height depends on the margins. */
export const textArea = { width: 156 } as const

/** Also the width of the text area of a page on its side. */
export function textHeight(layout: Layout): number {
  const { top, bottom } = marginsOf(layout)
  return paper.height - top - bottom
}

/**
 * 5.2.3: 28 characters fill a line. 156 mm / 28 is 15.79 pt, a character of 三号
 * 16 pt wide, so each is drawn nearer to the next: by 0.25 pt, because Word counts
 * in twentieths and 0.2 would leave 27. Full lines are spread over the rest.
 */
export const grid = { characters: 28, characterPitch: 15.79, gap: -0.25 } as const

/** 5.2.3 asks for 22. With the margins of the standard, 29 pt would push the last to the next page. */
export function linesOnPage(layout: Layout): number {
  return Math.floor(points(textHeight(layout)) / layout.linePitch)
}

/** 号 → pt */
export const sizes = {
  /** 小初, cover */
  display: 36,
  /** 二号 */
  title: 22,
  /** 三号 */
  body: 16,
  /** 四号 */
  small: 14,
  /** 小四, the form */
  form: 12,
  /** 五号, tables and captions */
  table: 10.5,
} as const

/** From line to line where it is not that of the text, in points; the same in Word and PDF, or pages would end differently. */
export const pitches = {
  /** 五号 */
  table: 16,
  /** 小四 */
  form: 18,
  caption: 20,
  /** 四号 */
  contents: 25,
} as const

/** Inside of cells, in points. */
export const cellPadding = { vertical: 3, horizontal: 4 } as const

/** Around a picture, around bars and between their pairs, between two tables; in points. */
export const gaps = { figure: 6, bars: 8, pair: 6, tables: 8 } as const

/** Greys that a photocopier keeps apart and black words stay readable on, by `Ink`. */
export const inks = ['#ffffff', '#ececec', '#d2d2d2', '#ababab', '#868686'] as const

/** Of the two bars of a pair: far enough apart for any copier. */
export const barGreys = { before: '#d9d9d9', now: '#595959' } as const

/**
 * 7.5: the dash 7 mm under the type, which ends 35 mm above the edge by every
 * reading, and one character in from the side.
 */
export const pageNumber = { aboveEdge: 35 - 7, indent: sizes.small } as const

/**
 * The sheet of one page of evidence: a head of fixed height, and under it the
 * frame that the picture or PDF page is laid into after Chromium has printed.
 */
export const sheet = {
  head: 33,
  frame: { width: 156, height: 190 },
  /** Below the picture of a film, inside the frame. */
  lines: 50,
} as const

export type Frame = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the frame lies on its page, from the lower left corner as PDF counts, in points. */
export function frameOnPage(layout: Layout, page: number): Frame {
  const { width, height } = sheet.frame
  const { top, left } = marginsOnPage(layout, page)
  const bottom = paper.height - top - sheet.head - height
  return {
    x: points(left),
    y: points(bottom),
    width: points(width),
    height: points(height),
  }
}

/** Face of a heading by its level: 一、黑体 （一）楷体 1. 仿宋 （1）仿宋, all 三号. */
export const headingFaces: Readonly<Record<1 | 2 | 3 | 4, Face>> = {
  1: 'hei',
  2: 'kai',
  3: 'body',
  4: 'body',
}

export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

/** From millimetres. */
export function twips(millimetres: number): number {
  return Math.round(points(millimetres) * 20)
}

/** Widths of whole characters of the body, for indents. */
export function characterTwips(characters: number): number {
  return Math.round(characters * grid.characterPitch * 20)
}

/**
 * 7.3.5.2 (no seal drawn): the unit ends two characters before the edge, and the
 * date begins two characters right of the unit's first; a date longer than the
 * unit ends two before the edge instead, and the unit moves left. Both in
 * characters from the left, because digits are not half a character wide in
 * every face, so that right alignment would not hold.
 */
export function signatureIndents(unit: string, date: string) {
  const unitWidth = widthInCharacters(unit)
  const dateWidth = widthInCharacters(date)
  if (dateWidth > unitWidth) {
    const dateIndent = grid.characters - 2 - dateWidth
    return { unit: dateIndent - 2, date: dateIndent }
  }
  const unitIndent = Math.max(0, grid.characters - 2 - unitWidth)
  return { unit: unitIndent, date: Math.min(unitIndent + 2, grid.characters - dateWidth) }
}

function widthInCharacters(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 1 : 0.5), 0)
}
