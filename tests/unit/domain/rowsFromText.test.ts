import { expect, test } from 'vitest'
import { dateFromText } from '#shared/domain/dateFromText'
import { type PastedColumn, rowsFromText } from '#shared/domain/rowsFromText'

type Key = 'medium' | 'title' | 'publishedOn'
const columns: readonly PastedColumn<Key>[] = [
  { key: 'medium', names: ['媒体', '媒体名称'], kind: 'text' },
  { key: 'title', names: ['标题'], kind: 'text' },
  { key: 'publishedOn', names: ['日期', '刊发日期'], kind: 'date' },
]

test('reads rows in the order of the columns', () => {
  expect(
    rowsFromText('青岛日报\t下水道的守夜人\t2026/6/3\r\n电视台\t阳光登记\t\r\n', columns),
  ).toEqual({
    rows: [
      { medium: '青岛日报', title: '下水道的守夜人', publishedOn: '2026-06-03' },
      { medium: '电视台', title: '阳光登记', publishedOn: '' },
    ],
    unreadDates: 0,
  })
})

test('follows the headings of the spreadsheet when it has them', () => {
  const text = '序号\t标题\t版面\t刊发日期\t媒体名称\n1\t守夜人\t三版\t2026年6月3日\t日报'

  expect(rowsFromText(text, columns).rows).toEqual([
    { medium: '日报', title: '守夜人', publishedOn: '2026-06-03' },
  ])
})

test('leaves a column of row numbers out', () => {
  expect(rowsFromText('1\t日报\t甲\n2\t晚报\t乙', columns).rows.map(row => row.medium)).toEqual([
    '日报',
    '晚报',
  ])
})

test('keeps a cell with line breaks and quotes in one piece', () => {
  expect(rowsFromText('日报\t"第一行\n说“好”""真""好"\t2026.6.3', columns).rows).toEqual([
    { medium: '日报', title: '第一行 说“好”"真"好', publishedOn: '2026-06-03' },
  ])
})

test('does not take a quotation mark inside a cell for the start of a quoted cell', () => {
  expect(rowsFromText('日报\t5" 管\t\n晚报\t乙\t', columns).rows.map(row => row.title)).toEqual([
    '5" 管',
    '乙',
  ])
})

test('counts dates it cannot read', () => {
  expect(rowsFromText('日报\t甲\t上半年\n晚报\t乙\t2026-02-31', columns).unreadDates).toBe(2)
})

test('has no rows for an empty clipboard', () => {
  expect(rowsFromText('\n\t\n', columns).rows).toEqual([])
})

test.each([
  ['2026年3月1日', '2026-03-01'],
  ['2026.12.31', '2026-12-31'],
  ['2026/3/1', '2026-03-01'],
  [' 2026-03-01 ', '2026-03-01'],
  ['2026年3月', '2026-03-01'],
  ['2026-02-29', ''],
  ['3月1日', ''],
  ['', ''],
])('reads the date “%s” as “%s”', (text, date) => {
  expect(dateFromText(text)).toBe(date)
})
