import type { Layout } from '../schema/dossier.ts'
import { bundledFonts, type Face, familiesOf, latinFamily, latinFonts } from './faces.ts'
import {
  barGreys,
  cellPadding,
  gaps,
  grid,
  headingFaces,
  inks,
  isMirrored,
  linesOnPage,
  type Margins,
  marginsOnPage,
  paper,
  pitches,
  points,
  sheet,
  sizes,
  textHeight,
  turned,
} from './layout.ts'

/** The faces that the program brings along; `folder` is where their files are served. */
export function fontFaces(folder: string): string {
  return bundledFonts
    .map(
      ({ family, file, weight }) =>
        `@font-face{font-family:"${family}";src:url("${folder}/${file}");font-weight:${weight}}`,
    )
    .join('\n')
}

/**
 * Figures and Latin letters from their own face, if the computer has it. Without
 * the blank: a line is as high and lies as the Chinese face wants it. Quotation
 * marks, dashes and ellipses are not in the range: they stay Chinese.
 */
function latinFaces(): string {
  return ([400, 700] as const)
    .map(weight => {
      const sources = latinFonts[weight].map(name => `local("${name}")`).join(',')
      return `@font-face{font-family:"${latinFamily}";src:${sources};font-weight:${weight};unicode-range:U+21-7E,U+C0-D6,U+D8-F6,U+F8-24F}`
    })
    .join('\n')
}

/** What is the same on paper and in the preview. Everything is inside `.document`. */
export function documentStyles(layout: Layout): string {
  const { linePitch } = layout
  const family = (face: Face) => familyOf(face, layout.fonts)
  return `
${latinFaces()}
.document{font-family:${family('body')};font-size:${sizes.body}pt;line-height:${linePitch}pt;
  letter-spacing:${grid.gap}pt;color:#000;margin:0;
  text-align:justify;text-justify:inter-character;line-break:strict;overflow-wrap:anywhere;
  text-spacing-trim:space-all;text-autospace:no-autospace;orphans:1;widows:1}
.document p,.document h1,.document h2,.document h3,.document h4,.document h5,.document figure{margin:0;font-weight:normal;font-size:inherit}
.document a{color:inherit;text-decoration:none}
.document a.citation{color:#1f3a5f}
.document .body a.citation{white-space:nowrap}
.document .title{font-family:${family('title')};font-size:${sizes.title}pt;text-align:center;letter-spacing:0;
  text-wrap:balance;margin-bottom:${linePitch}pt;break-after:avoid;break-inside:avoid}
.document .body,.document .heading{text-indent:${2 * grid.characterPitch}pt}
.document .heading{break-after:avoid;break-inside:avoid}
${([1, 2, 3, 4] as const).map(level => `.document .level-${level}{font-family:${family(headingFaces[level])}}`).join('\n')}
.document .proof{font-family:${family('kai')}}
.document figure{text-align:center;break-inside:avoid;margin:${gaps.figure}pt 0}
.document figure img{max-width:140mm;max-height:100mm;display:block;margin:0 auto}
.document figcaption{font-size:${sizes.table}pt;line-height:${pitches.caption}pt;letter-spacing:0}
.document .no-picture{border:.5pt solid #999;padding:12pt;font-size:${sizes.table}pt;line-height:${pitches.caption}pt;letter-spacing:0}
.document .table-caption{text-align:center;font-size:${sizes.table}pt;line-height:${pitches.caption}pt;letter-spacing:0;margin-top:${gaps.figure}pt;break-after:avoid}
${tableStyles(family)}
${barStyles()}
${coverStyles(family, textHeight(layout))}
${contentsStyles(family, linePitch)}
${sheetStyles(family, linePitch)}
.document .closing{break-inside:avoid;break-before:avoid}
.document .annex-note{margin-top:${linePitch}pt;break-inside:avoid;break-before:avoid;text-align:left}
.document .annex-lead{display:inline-block;text-indent:0;white-space:nowrap}
.document .annex-label{font-family:${family('hei')};text-align:left;break-after:avoid}
.document .annex .title{margin-top:${linePitch}pt}
.document .signature{margin-top:${linePitch}pt;break-inside:avoid;break-before:avoid;text-align:left}
`
}

/** Only for the printer: paper and page breaks. On the screen, which nobody sees, nothing is laid out. */
export function printStyles(layout: Layout): string {
  return `
@page{size:${paper.width}mm ${paper.height}mm;margin:${pageMargins(textMargins(layout, 1))}}
${isMirrored(layout) ? `@page :left{margin:${pageMargins(textMargins(layout, 2))}}` : ''}
@page wide{size:${paper.height}mm ${paper.width}mm;margin:${pageMargins(turned(marginsOnPage(layout, 1)))}}
${isMirrored(layout) ? `@page wide:left{margin:${pageMargins(turned(marginsOnPage(layout, 2)))}}` : ''}
.wide{page:wide}
html{print-color-adjust:exact}
@media screen{.document{display:none}}
.annex,.starts-page,.contents,.sheet{break-before:page}
.contents,.cover{break-after:page}
`
}

/** Chromium lets a line stand on a page that is less than a dot too low for it; Word does not. */
function textMargins(layout: Layout, page: number): Margins {
  const margins = marginsOnPage(layout, page)
  const missing = (linesOnPage(layout) + 1) * layout.linePitch - points(textHeight(layout))
  return missing < 0.75 ? { ...margins, bottom: margins.bottom + 0.5 } : margins
}

type Family = (face: Face) => string

export function familyOf(face: Face, fonts: Layout['fonts']): string {
  return [...familiesOf(face, fonts).map(name => `"${name}"`), 'serif'].join(',')
}

function pageMargins({ top, right, bottom, left }: Margins): string {
  return [top, right, bottom, left].map(margin => `${margin}mm`).join(' ')
}

/**
 * Lines are drawn cell by cell, each once: collapsed borders would leave a row
 * that runs on to the next page open at the foot of the one and the head of the
 * other.
 */
function tableStyles(family: Family): string {
  return `
.document table{width:calc(100% - 1pt);table-layout:fixed;border-collapse:separate;border-spacing:0;font-size:${sizes.table}pt;line-height:${pitches.table}pt;letter-spacing:0}
.document table+table{margin-top:${gaps.tables}pt}
.document .table-form{font-size:${sizes.form}pt;line-height:${pitches.form}pt}
.document th,.document td{border:solid #000;border-width:0 .5pt .5pt 0;padding:${cellPadding.vertical}pt ${cellPadding.horizontal - 0.75}pt ${cellPadding.vertical - 0.25}pt ${cellPadding.horizontal}pt;vertical-align:middle;font-weight:normal;text-align:left;overflow-wrap:anywhere;
  box-decoration-break:clone;-webkit-box-decoration-break:clone}
.document tr>:first-child{border-left-width:.5pt}
.document table>:nth-child(2)>tr:first-child>*,.document tr.can-split>*{border-top-width:.5pt}
.document tr:not(.can-split):has(+tr.can-split)>*{border-bottom-width:0}
.document tr{break-inside:avoid}
.document tr.can-split{break-inside:auto}
.document thead{display:table-header-group}
.document .cell-head{font-family:${family('hei')};text-align:center}
.document .cell-label{text-align:center;font-family:${family('hei')}}
.document .cell-group{font-family:${family('hei')};break-after:avoid}
.document .picture-cell{padding-left:0;padding-right:0}
${inks
  .slice(1)
  .map((grey, index) => `.document .ink-${index + 1}{background:${grey}}`)
  .join('\n')}
.document .table-form .cell-group{text-align:center;letter-spacing:2pt}
.document .align-center{text-align:center}
.document td img{max-width:60mm;max-height:30mm;display:block;margin:2pt auto}
.document td.has-foot{position:relative;vertical-align:top;padding-bottom:30pt}
.document td .foot{position:absolute;right:8pt;bottom:6pt}
`
}

function barStyles(): string {
  return `
.document .bars{letter-spacing:0;font-size:${sizes.table}pt;line-height:${pitches.table}pt;text-align:left;break-inside:auto;margin:${gaps.bars}pt 0}
.document .bars-group{break-inside:avoid}
.document .bars-pair{display:flex;align-items:center;gap:6pt;break-inside:avoid;margin-bottom:${gaps.pair}pt}
.document .bars-name{flex:none;width:34mm;text-align:right}
.document .bars-lines{flex:1}
.document .bars-line{display:flex;align-items:center;gap:4pt}
.document .bar{display:inline-block;flex:none;height:11pt;min-width:1pt;border:.5pt solid #000;box-sizing:border-box}
.document .bar-before{background:${barGreys.before}}
.document .bar-now{background:${barGreys.now}}
.document .bars figcaption{text-align:center;break-before:avoid}
`
}

function coverStyles(family: Family, height: number): string {
  return `
.document .cover{text-align:center;letter-spacing:0;height:${height - 1}mm;display:flex;flex-direction:column;align-items:center}
.document .cover-above{margin-top:22mm;font-family:${family('kai')};font-size:${sizes.title}pt;line-height:34pt}
.document .cover-title{margin-top:14mm;font-family:${family('title')};font-size:${sizes.display}pt;line-height:48pt;letter-spacing:8pt;margin-right:-8pt}
.document .cover-brand{margin-top:10mm;min-height:34pt;font-family:${family('title')};font-size:${sizes.title}pt;line-height:34pt}
.document .cover-facts{margin-top:auto;margin-bottom:14mm;width:120mm}
.document .cover-facts p{display:flex;align-items:flex-end;line-height:26pt;margin-bottom:10pt}
.document .cover-label{width:64pt;flex:none;display:flex;justify-content:space-between}
.document .cover-value{flex:1;border-bottom:.5pt solid #000;text-align:center;min-height:26pt}
`
}

/** At the size of the text, in whichever face: up to so many no number takes a line's room away. */
const threeDigits = 28

function contentsStyles(family: Family, linePitch: number): string {
  return `
.document .contents-title{font-family:${family('hei')};font-size:${sizes.title}pt;line-height:${linePitch}pt;text-align:center;margin-bottom:${linePitch}pt;letter-spacing:0}
.document .contents-1,.document .contents-2{display:flex;align-items:baseline;letter-spacing:0;text-align:left}
.document .contents-1{font-family:${family('hei')}}
.document .contents-2{padding-left:${2 * grid.characterPitch}pt;font-size:${sizes.small}pt;line-height:${pitches.contents}pt}
.document .leader{flex:1;border-bottom:1.2pt dotted #555;margin:0 4pt;min-width:20pt;transform:translateY(-3pt)}
.document .page-ref{font-family:${family('song')};white-space:nowrap}
.document .contents .page-ref{min-width:${threeDigits}pt;text-align:right}
`
}

/**
 * Only long heads are cut off: for every page Chromium walks through all boxes of the document that
 * cut something off, and of some thousand sheets that is two minutes.
 */
function sheetStyles(family: Family, linePitch: number): string {
  return `
.document .sheet{letter-spacing:0;text-align:left}
.document .sheet-head{height:${sheet.head}mm;align-content:end;padding-bottom:1.5mm;box-sizing:border-box}
.document .is-long,.document .is-long>*{overflow:hidden}
.document .sheet-number{font-family:${family('hei')}}
.document .sheet-title{max-height:${2 * linePitch}pt}
.document .sheet-facts{font-size:${sizes.table}pt;line-height:15pt;max-height:30pt;color:#333}
.document .sheet-facts .page-ref{color:#1f3a5f}
.document .sheet-frame{width:calc(100% - 1pt);height:${sheet.frame.height}mm;box-sizing:border-box;border:.5pt solid #999;
  display:flex;flex-direction:column;align-items:center;justify-content:center;text-align:center;padding:0 12mm;overflow-wrap:anywhere}
.document .sheet-lines{height:${sheet.lines}mm;margin-top:auto;overflow:hidden;font-size:${sizes.table}pt;line-height:18pt}
`
}
