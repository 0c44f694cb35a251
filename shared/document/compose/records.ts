import { chineseDate } from '../../domain/dates.ts'
import type { Honour, MediaReport } from '../../schema/dossier.ts'
import { type Block, type Cell, heading, words } from '../model.ts'

export function honoursBlocks(honours: readonly Honour[]): readonly Block[] {
  return recordsBlocks(
    '所获荣誉',
    [
      ['序号', 12],
      ['荣誉名称', 58],
      ['授予机关', 38],
      ['级别', 18],
      ['时间', 30],
    ],
    honours.map(({ title, issuer, level, awardedOn }) => [title, issuer, level, awardedOn]),
  )
}

export function mediaBlocks(media: readonly MediaReport[]): readonly Block[] {
  return recordsBlocks(
    '媒体报道',
    [
      ['序号', 12],
      ['报道标题', 76],
      ['媒体', 38],
      ['日期', 30],
    ],
    media.map(({ title, medium, publishedOn }) => [title, medium, publishedOn]),
  )
}

/** The first value of a row is its name, the last its date. */
function recordsBlocks(
  title: string,
  columns: readonly (readonly [head: string, width: number])[],
  records: readonly (readonly string[])[],
): readonly Block[] {
  if (records.length === 0) return []
  const value = (text: string, align: 'left' | 'center'): Cell => ({
    role: 'value',
    align,
    lines: [[words(text.trim())]],
  })
  return [
    heading(1, [words(title)]),
    {
      kind: 'table',
      style: 'data',
      columns: columns.map(([, width]) => width),
      rows: [
        { isHead: true, cells: columns.map(([head]) => headCell(head)) },
        ...records.map((record, index) => ({
          cells: [
            value(String(index + 1), 'center'),
            ...record.map((text, place) =>
              place === record.length - 1
                ? value(chineseDate(text), 'center')
                : value(text, place === 0 ? 'left' : 'center'),
            ),
          ],
        })),
      ],
    },
  ]
}

const headCell = (text: string): Cell => ({
  role: 'head',
  align: 'center',
  lines: [[words(text)]],
})
