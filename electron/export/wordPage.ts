import {
  AlignmentType,
  BorderStyle,
  DocumentGridType,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import {
  isMirrored,
  type Margins,
  marginsOf,
  marginsOnPage,
  pageNumber,
  paper,
  textHeight,
  turned,
  twips,
} from '#shared/document/layout'
import type { Layout } from '#shared/schema/dossier'
import { chineseOnly } from './wordFonts.ts'
import { linePitchTwips } from './wordStyles.ts'

type Page = { readonly hasCover?: boolean; readonly isWide?: boolean }

/** The page of GB/T 9704, with its page numbers, which stay where they are when it lies on its side. */
export function pageLayout(
  layout: Layout,
  { hasCover = false, isWide = false }: Page = {},
): Omit<ISectionOptions, 'children'> {
  const { top, right, bottom, left } = isWide ? wideMargins(layout) : marginsOf(layout)
  return {
    properties: {
      titlePage: hasCover,
      page: {
        size: {
          width: twips(paper.width),
          height: twips(paper.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(toEdge),
          footer: twips(isWide ? toEdge : pageNumber.aboveEdge - underDash),
        },
      },
      // Lines are exact, so no grid is needed; LibreOffice would give each title line two of it.
      grid: { type: DocumentGridType.DEFAULT, linePitch: linePitchTwips(layout) },
    },
    ...(isWide ? sidewaysNumbers(layout) : uprightNumbers(layout, hasCover)),
  }
}

/** Of headers, and of footers without a number; millimetres. */
const toEdge = 15
/** Millimetres from the end of the number's line to its dash: a fifth of an exact line to the baseline, and 0.96 more. */
const underDash = 2.16

/**
 * Printed on both sides, Word changes left and right on every second page, on pages on their
 * side too, where it is the upper and the lower edge that should: these are pushed by headers
 * and footers, and left and right are alike, with `wideSlack` to spare at the right.
 */
function wideMargins(layout: Layout): Margins {
  const [odd, even] = [1, 2].map(page => turned(marginsOnPage(layout, page)))
  if (!odd || !even) throw new Error('pages are odd or even')
  const side = isMirrored(layout) ? Math.min(odd.left, odd.right) : null
  return {
    top: Math.min(odd.top, even.top),
    bottom: Math.min(odd.bottom, even.bottom),
    left: side ?? odd.left,
    right: side ?? odd.right,
  }
}

/** Millimetres at the right end of a page on its side that do not belong to the text area. */
export function wideSlack(layout: Layout): number {
  const { left, right } = wideMargins(layout)
  return paper.height - left - right - textHeight(layout)
}

/** A section that says nothing about one of these would go on with those before it. */
const noHeaders = () => ({ default: new Header(empty()), even: new Header(empty()) })
const empty = () => ({ children: [new Paragraph({ children: [] })] })

/** 7.5: — 1 —, odd pages at the right, even pages at the left. */
function uprightNumbers(layout: Layout, hasCover: boolean) {
  const footer = (alignment: 'left' | 'right') =>
    new Footer({
      children: [new Paragraph({ style: 'PageNumber', alignment, children: [number(layout)] })],
    })
  return {
    headers: { ...noHeaders(), ...(hasCover ? { first: new Header(empty()) } : {}) },
    footers: {
      default: footer(AlignmentType.RIGHT),
      even: footer(AlignmentType.LEFT),
      ...(hasCover ? { first: new Footer(empty()) } : {}),
    },
  }
}

function number({ fonts }: Layout): TextRun {
  return new TextRun({
    ...chineseOnly('song', fonts),
    children: ['— ', PageNumber.CURRENT, ' —'],
  })
}

/** What is the foot of the bound page is the left edge here, its right end the lower one. */
function sidewaysNumbers(layout: Layout) {
  const header = (page: 1 | 2) => {
    const { left } = marginsOnPage(layout, page)
    return new Header({ children: [turnedNumber(layout, page), pushing(left)] })
  }
  const footer = (page: 1 | 2) =>
    new Footer({ children: [pushing(marginsOnPage(layout, page).right)] })
  return {
    headers: { default: header(1), even: header(2) },
    footers: { default: footer(1), even: footer(2) },
  }
}

/** Holds the text as far from the edge, in millimetres, as the margin should. */
function pushing(margin: number): Paragraph {
  const line = twips(margin) - twips(toEdge)
  return new Paragraph({ spacing: { line, lineRule: 'exact', before: 0, after: 0 } })
}

/** Room for four figures, in millimetres. */
const room = 30
/** Twips. */
const line = 400

/** A table of one cell that lies on the page where it is told to, its text turned to the right. */
function turnedNumber(layout: Layout, page: 1 | 2): Table {
  const { left, right } = marginsOnPage(layout, page)
  const indent = pageNumber.indent * 20
  const top = page === 1 ? twips(paper.width - right - room) - indent : twips(left) + indent
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: line, type: WidthType.DXA },
    columnWidths: [line],
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      // Measured: turned type stands a little left of the middle of its line.
      absoluteHorizontalPosition: twips(pageNumber.aboveEdge + 0.4) - line / 2,
      absoluteVerticalPosition: top,
    },
    borders: { top: none, bottom: none, left: none, right: none },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({
        height: { value: twips(room), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            verticalAlign: VerticalAlign.CENTER,
            children: [
              new Paragraph({
                style: 'PageNumber',
                indent: { left: 0, right: 0 },
                spacing: { line, lineRule: 'exact', before: 0, after: 0 },
                alignment: page === 1 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [number(layout)],
              }),
            ],
          }),
        ],
      }),
    ],
  })
}
