import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import {
  characterTwips,
  type Face,
  faces,
  grid,
  headingFaces,
  pageNumber,
  sizes,
} from '#shared/document/layout'

/** 28.95 pt in twips. */
export const linePitch = Math.round(grid.linePitch * 20)

/**
 * Every run of body text is set 0.25 pt tighter: that gives 28 characters a line
 * in Word, WPS and LibreOffice alike, where a character grid does not.
 */
const tighter = -5

/** All four names, or Word takes quotation marks and dashes from a Latin face. */
export function font(face: Face, points: number): IRunStylePropertiesOptions {
  const name = faces[face].word
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
    size: points * 2,
    sizeComplexScript: points * 2,
    color: '000000',
  }
}

const exact = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
const firstLine = { firstLine: characterTwips(2) }

const body = {
  run: { ...font('body', sizes.body), characterSpacing: tighter },
  paragraph: { alignment: AlignmentType.BOTH, spacing: exact, indent: firstLine },
} as const

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...font('body', sizes.body), language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact },
    },
    title: {
      run: font('title', sizes.title),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exact, after: linePitch },
        keepNext: true,
      },
    },
    heading1: headingStyle(1),
    heading2: headingStyle(2),
    heading3: headingStyle(3),
    heading4: headingStyle(4),
  },
  paragraphStyles: [
    style('Text', '公文正文', body),
    style('Proof', '证明材料提示', {
      ...body,
      run: { ...font('kai', sizes.body), characterSpacing: tighter },
    }),
    style('FormTitle', '申报表标题', {
      run: font('title', sizes.title),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exact, after: linePitch } },
    }),
    style('CellText', '表格文字', cellStyle('body', sizes.table)),
    style('CellHead', '表格标题', cellStyle('hei', sizes.table)),
    style('FormText', '申报表文字', cellStyle('body', sizes.form)),
    style('FormHead', '申报表栏目', cellStyle('hei', sizes.form)),
    style('Caption', '图题', {
      run: font('body', sizes.table),
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 60, line: 320 } },
    }),
    style('SheetTitle', '证明材料标题', {
      run: font('body', sizes.body),
      paragraph: { spacing: exact, keepNext: true, outlineLevel: 2 },
    }),
    style('SheetTitleAgain', '证明材料续页标题', {
      run: font('body', sizes.body),
      paragraph: { spacing: exact, keepNext: true },
    }),
    style('SheetFacts', '证明材料说明', {
      run: font('body', sizes.form),
      paragraph: {
        spacing: { line: 360, lineRule: LineRuleType.EXACT, after: 80 },
        keepNext: true,
      },
    }),
    style('ContentsTitle', '目录标题', {
      run: font('hei', sizes.title),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exact },
    }),
    style('TOC1', 'toc 1', {
      run: font('hei', sizes.body),
      paragraph: { spacing: exact },
    }),
    style('TOC2', 'toc 2', {
      run: font('body', sizes.small),
      paragraph: {
        spacing: { line: 500, lineRule: LineRuleType.EXACT },
        indent: { left: characterTwips(2) },
      },
    }),
    style('PageNumber', '页码', {
      run: font('song', sizes.small),
      paragraph: { indent: { left: pageNumber.indent * 20, right: pageNumber.indent * 20 } },
    }),
  ],
}

function headingStyle(level: 1 | 2 | 3 | 4) {
  return {
    run: { ...font(headingFaces[level], sizes.body), characterSpacing: tighter },
    paragraph: { ...body.paragraph, keepNext: true },
  }
}

/** A fixed line pitch would clip tall rows: cells take the height they need. */
function cellStyle(face: Face, points: number) {
  return {
    run: font(face, points),
    paragraph: {
      spacing: {
        line: Math.round(points * 28),
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
