import { type Block, type Cell, type Doc, paragraph, type Row, words } from '../model.ts'

/** The PDF of one mail. */
export type SignedPart = {
  readonly file: string
  /** What of the whole is in it, as it is named where a link looks for it. */
  readonly contents: readonly {
    readonly what: string
    readonly first: number
    readonly last: number
  }[]
}

export const signpostTitle = '各封邮件里的材料'

/** What the first mail begins with. */
export const textPart = '正文'

/** “证明材料1-1至1-9” for the numbers of the first and the last. */
export function evidenceSpan(first: string, last: string): string {
  return first === last ? `证明材料${first}` : `证明材料${first}至${last}`
}

/**
 * The last page of the PDF of every mail: links whose end is in another file lead here, because no
 * program for mails opens one attachment from within another.
 */
export function composeSignpost(
  { title, author, date, layout }: Pick<Doc, 'title' | 'author' | 'date' | 'layout'>,
  parts: readonly SignedPart[],
): Doc {
  return {
    title: signpostTitle,
    author,
    date,
    layout,
    blocks: [
      { kind: 'title', lines: [signpostTitle], anchor: 'signpost', startsPage: false },
      paragraph(
        words(
          `《${title}》分 ${parts.length} 封邮件发送，每封的压缩包里有一个 PDF 文件，印的页码前后相连。`,
        ),
      ),
      paragraph(
        words(
          '点编号或页码：要看的页就在同一个文件里，直接通到那一页；在别的文件里，通到本页，请按下表打开那个文件，再找印着这个编号或页码的一页。',
        ),
      ),
      tableOf(parts),
    ],
  }
}

function tableOf(parts: readonly SignedPart[]): Block {
  const head = ['邮件', '里面有', '印的页码', 'PDF 文件']
  return {
    kind: 'table',
    style: 'data',
    columns: [20, 44, 30, 62],
    rows: [{ isHead: true, cells: head.map(text => cell([text], 'head')) }, ...parts.map(rowOf)],
  }
}

function rowOf({ file, contents }: SignedPart, index: number): Row {
  return {
    cells: [
      cell([`第 ${index + 1} 封`]),
      cell(contents.map(({ what }) => what)),
      cell(contents.map(({ first, last }) => pagesText(first, last))),
      cell([file], 'value', 'left'),
    ],
  }
}

const pagesText = (first: number, last: number) =>
  first === last ? `第 ${first} 页` : `第 ${first}—${last} 页`

function cell(
  lines: readonly string[],
  role: Cell['role'] = 'value',
  align: Cell['align'] = 'center',
): Cell {
  return { role, align, lines: lines.map(line => [words(line)]) }
}
