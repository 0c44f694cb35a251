import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Face } from '#shared/document/faces'
import {
  characterTwips,
  gaps,
  grid,
  headingFaces,
  pageNumber,
  pitches,
  sizes,
} from '#shared/document/layout'
import type { Layout } from '#shared/schema/dossier'
import { font } from './wordFonts.ts'

/** Twips from line to line. */
export function linePitchTwips({ linePitch }: Layout): number {
  return Math.round(linePitch * 20)
}

/**
 * Every run of body text is set tighter: that gives 28 characters a line in Word,
 * WPS and LibreOffice alike, where a character grid does not. Twips.
 */
const tighter = grid.gap * 20

type Looks = ReturnType<typeof looksOf>

function looksOf(layout: Layout) {
  const look = (face: Face, points: number) => font(face, points, layout.fonts)
  const line = linePitchTwips(layout)
  const exact = { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
  const body = {
    run: { ...look('body', sizes.body), characterSpacing: tighter },
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: exact,
      indent: { firstLine: characterTwips(2) },
    },
  } as const
  return { look, exact, body }
}

/** The styles of every document; who opens the file finds them under these names. */
export function wordStyles(layout: Layout): IStylesOptions {
  const looks = looksOf(layout)
  const { look, exact, body } = looks
  const linePitch = linePitchTwips(layout)
  return {
    default: {
      document: {
        run: { ...look('body', sizes.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: exact },
      },
      title: {
        run: look('title', sizes.title),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...exact, after: linePitch },
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: headingStyle(looks, 1),
      heading2: headingStyle(looks, 2),
      heading3: headingStyle(looks, 3),
      heading4: headingStyle(looks, 4),
    },
    paragraphStyles: [
      style('Text', '公文正文', body),
      style('Proof', '证明材料提示', {
        ...body,
        run: { ...look('kai', sizes.body), characterSpacing: tighter },
      }),
      style('FormTitle', '申报表标题', {
        run: look('title', sizes.title),
        paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: linePitch } },
      }),
      style('AnnexLabel', '附件序号', {
        run: { ...look('hei', sizes.body), characterSpacing: tighter },
        paragraph: { spacing: exact, keepNext: true },
      }),
      style('AnnexTitle', '附件标题', {
        run: look('title', sizes.title),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { ...exact, before: linePitch, after: linePitch },
          keepNext: true,
          keepLines: true,
          outlineLevel: 0,
        },
      }),
      style('CellText', '表格文字', cellStyle(looks, 'body', 'table')),
      style('CellHead', '表格标题', cellStyle(looks, 'hei', 'table')),
      style('FormText', '申报表文字', cellStyle(looks, 'body', 'form')),
      style('FormHead', '申报表栏目', cellStyle(looks, 'hei', 'form')),
      // An exact line would cut a picture down to the height of a line.
      style('Picture', '图片', {
        run: look('body', sizes.table),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: gaps.figure * 20, after: 0, line: 240, lineRule: LineRuleType.AUTO },
        },
      }),
      style('Caption', '图题', {
        run: look('body', sizes.table),
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: {
            before: 0,
            after: gaps.figure * 20,
            line: pitches.caption * 20,
            lineRule: LineRuleType.AT_LEAST,
          },
        },
      }),
      style('TableCaption', '表题', {
        run: look('body', sizes.table),
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: {
            before: gaps.figure * 20,
            after: 0,
            line: pitches.caption * 20,
            lineRule: LineRuleType.AT_LEAST,
          },
        },
      }),
      style('SheetTitle', '证明材料标题', {
        run: look('body', sizes.body),
        paragraph: { spacing: exact, keepNext: true, outlineLevel: 2 },
      }),
      style('SheetTitleAgain', '证明材料续页标题', {
        run: look('body', sizes.body),
        paragraph: { spacing: exact, keepNext: true },
      }),
      style('SheetFacts', '证明材料说明', {
        run: look('body', sizes.table),
        paragraph: {
          spacing: { line: 300, lineRule: LineRuleType.EXACT, after: 80 },
          keepNext: true,
        },
      }),
      style('ContentsTitle', '目录标题', {
        run: look('hei', sizes.title),
        // The field of the contents begins with an empty line of its own.
        paragraph: { alignment: AlignmentType.CENTER, spacing: exact },
      }),
      style('TOC1', 'toc 1', {
        run: look('hei', sizes.body),
        paragraph: { spacing: exact },
      }),
      style('TOC2', 'toc 2', {
        run: look('body', sizes.small),
        paragraph: {
          spacing: { line: pitches.contents * 20, lineRule: LineRuleType.EXACT },
          indent: { left: characterTwips(2) },
        },
      }),
      style('PageNumber', '页码', {
        run: look('song', sizes.small),
        // A line of the text is higher than some margins leave room for.
        paragraph: {
          spacing: { ...exact, line: 17 * 20 },
          indent: { left: pageNumber.indent * 20, right: pageNumber.indent * 20 },
        },
      }),
    ],
  }
}

function headingStyle({ look, body }: Looks, level: 1 | 2 | 3 | 4) {
  return {
    run: { ...look(headingFaces[level], sizes.body), characterSpacing: tighter },
    paragraph: { ...body.paragraph, keepNext: true, keepLines: true },
  }
}

/** A fixed line pitch would clip tall rows: cells take the height they need. */
function cellStyle({ look }: Looks, face: Face, size: 'table' | 'form') {
  return {
    run: look(face, sizes[size]),
    paragraph: {
      spacing: {
        line: pitches[size] * 20,
        lineRule: LineRuleType.AT_LEAST,
        before: 0,
        after: 0,
      },
    },
  }
}

function style(
  id: string,
  name: string,
  looks: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...looks }
}
