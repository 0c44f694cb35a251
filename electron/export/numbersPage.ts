import { namesOf } from '#shared/document/faces'
import { marginsOnPage, pageNumber, paper, sizes } from '#shared/document/layout'
import { htmlPage } from '#shared/document/toHtml'
import type { Layout } from '#shared/schema/dossier'

/**
 * Empty pages that carry only their numbers: — 1 —, odd ones at the right, even
 * ones at the left (GB/T 9704-2012 7.5). Chromium cannot tell odd from even in
 * its own footers, and pdf-lib would need a face of its own to write with.
 */
export function numbersPage({ pages, hasCover, layout, fonts }: Numbers): string {
  const body = Array.from({ length: pages }, (_, index) => {
    const number = index + 1
    const text = hasCover && number === 1 ? '' : `— ${number} —`
    return `<div class="numbered"><p class="${number % 2 === 1 ? 'odd' : 'even'}">${text}</p></div>`
  }).join('\n')
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

/**
 * The dash stands in the middle of its line: 7 mm under the type. In the font that
 * comes along it lies lower than the middle that the font names, so that is
 * named anew: 0.309 of the size over the baseline. Nothing is positioned or cut off:
 * for every page Chromium walks through all such boxes of the document, and a thousand
 * pages took a minute.
 */
function stylesOf(layout: Layout, fonts: string): string {
  const odd = marginsOnPage(layout, 1)
  const even = marginsOnPage(layout, 2)
  return `
@font-face{font-family:"Dossier Number";src:url("${fonts}/NotoSerifSC-Regular.ttf");ascent-override:100%;descent-override:38.2%;line-gap-override:0%}
@page{margin:0}
@page :left{margin:0}
.numbered{height:${paper.height - 0.5}mm;padding-top:calc(${paper.height - pageNumber.aboveEdge}mm - ${size / 2}pt);box-sizing:border-box;break-after:page}
.numbered:last-child{break-after:auto}
.document .numbered p{font-family:${namesOf('song', layout.fonts)
    .map(name => `"${name}"`)
    .join(
      ',',
    )},"Dossier Number";font-size:${size}pt;line-height:${size}pt;letter-spacing:0;white-space:nowrap}
.document .numbered .odd{text-align:right;margin-right:calc(${odd.right}mm + ${pageNumber.indent}pt)}
.document .numbered .even{text-align:left;margin-left:calc(${even.left}mm + ${pageNumber.indent}pt)}
`
}
