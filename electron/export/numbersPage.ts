import { namesOf } from '#shared/document/faces'
import { marginsOnPage, pageNumber, paper, points, sizes } from '#shared/document/layout'
import { htmlPage } from '#shared/document/toHtml'
import type { Layout } from '#shared/schema/dossier'

/** On one page of `numbersPage`. */
const mostLines = 50
/** From line to line, in points: 20 whole pixels, so that every number lies alike. */
const pitch = 15

/**
 * The numbers of all pages: — 1 —, odd ones at the right, even ones at the left (GB/T 9704-2012 7.5).
 * Chromium cannot tell odd from even in its own footers, and pdf-lib would need a face of its own to
 * write with. They stand line under line, because a page for each took Chromium longer than the text;
 * `numberForms` takes them apart. The cover, which goes without, is a page of its own without words.
 */
export function numbersPage({ pages, hasCover, layout, fonts }: Numbers): string {
  const first = hasCover ? 2 : 1
  const lines = Array.from({ length: pages + 1 - first }, (_, index) => {
    const number = index + first
    return `<p class="${number % 2 === 1 ? 'odd' : 'even'}">— ${number} —</p>`
  })
  const sheets = Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, sheet) =>
    lines.slice(sheet * mostLines, (sheet + 1) * mostLines).join(''),
  )
  const body = [...(hasCover ? [''] : []), ...sheets]
    .map(lines => `<div class="numbers">${lines}</div>`)
    .join('\n')
  return htmlPage({ title: '页码', fonts, layout, styles: stylesOf(layout, fonts), body })
}

type Numbers = {
  readonly pages: number
  readonly hasCover: boolean
  readonly layout: Layout
  /** Address of the folder that the bundled fonts are served from. */
  readonly fonts: string
}

const size = sizes.small
/** Above its line, in points: the dash, in its middle, lies 7 mm under the type. */
const aboveLine = points(paper.height - pageNumber.aboveEdge) - size / 2

/** How far under its place on the page of all numbers a line (from 0) belongs, in points. */
export const numberBelow = (line: number): number => (mostLines - line) * pitch

/**
 * The dash stands in the middle of its line: 7 mm under the type. In the font that
 * comes along it lies lower than the middle that the font names, so that is
 * named anew: 0.309 of the size over the baseline. Nothing is positioned or cut off:
 * for every page Chromium walks through all such boxes of the document.
 */
function stylesOf(layout: Layout, fonts: string): string {
  const odd = marginsOnPage(layout, 1)
  const even = marginsOnPage(layout, 2)
  return `
@font-face{font-family:"Dossier Number";src:url("${fonts}/NotoSerifSC-Regular.ttf");ascent-override:100%;descent-override:38.2%;line-gap-override:0%}
@page{margin:0}
@page :left{margin:0}
.numbers{padding-top:${aboveLine - numberBelow(0)}pt;break-after:page}
.numbers:last-child{break-after:auto}
.document .numbers p{font-family:${namesOf('song', layout.fonts)
    .map(name => `"${name}"`)
    .join(
      ',',
    )},"Dossier Number";font-size:${size}pt;line-height:${size}pt;margin-bottom:${pitch - size}pt;letter-spacing:0;white-space:nowrap}
.document .numbers .odd{text-align:right;margin-right:calc(${odd.right}mm + ${pageNumber.indent}pt)}
.document .numbers .even{text-align:left;margin-left:calc(${even.left}mm + ${pageNumber.indent}pt)}
`
}
