import { expect, test } from 'vitest'
import { PictureFile, RichText } from '#shared/schema/richText'
import { readMarkup, readParts } from '../../../../electron/sample/readMarkup.ts'

const file = PictureFile.parse({ hash: 'a'.repeat(64), extension: 'jpg', width: 4, height: 3 })
const read = (text: string) => readMarkup(text, () => file)
const words = (text: string) => [{ type: 'text', text }]
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) })

test('reads headings, and lines as paragraphs', () => {
  expect(read('# 依据\n第一段。\n\n第二段。').content).toEqual([
    { type: 'heading', attrs: { level: 1 }, content: words('依据') },
    paragraph('第一段。'),
    paragraph('第二段。'),
  ])
})

test('joins the lines of a list, and keeps two kinds of list apart', () => {
  const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })

  expect(read('- 甲\n- 乙\n1. 丙').content).toEqual([
    { type: 'bulletList', content: [item('甲'), item('乙')] },
    { type: 'orderedList', content: [item('丙')] },
  ])
})

test('takes the first row of a table for its head', () => {
  const row = (type: string, texts: readonly string[]) => ({
    type: 'tableRow',
    content: texts.map(text => ({ type, content: [paragraph(text)] })),
  })

  expect(read('| 指标 | 数 |\n| 用时 | 5.8 |\n| 到场 | 22 |').content).toEqual([
    {
      type: 'table',
      content: [
        row('tableHeader', ['指标', '数']),
        row('tableCell', ['用时', '5.8']),
        row('tableCell', ['到场', '22']),
      ],
    },
  ])
})

test('reads bold words and citations within a line', () => {
  expect(read('降到**5.8小时**[[stats]]。').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '降到' },
        { type: 'text', text: '5.8小时', marks: [{ type: 'bold' }] },
        { type: 'citation', attrs: { evidence: 'stats' } },
        { type: 'text', text: '。' },
      ],
    },
  ])
})

test('reads facts, and what they were before', () => {
  expect(read('由{{time:before}}降到{{time}}').content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '由' },
        { type: 'fact', attrs: { fact: 'time', part: 'before' } },
        { type: 'text', text: '降到' },
        { type: 'fact', attrs: { fact: 'time', part: 'value' } },
      ],
    },
  ])
})

test('reads a picture with its caption', () => {
  expect(read('![team] 列队').content).toEqual([
    { type: 'picture', attrs: { file, caption: '列队' } },
  ])
})

test('makes only what may be stored', () => {
  const text = read('## 题\n- **甲**[[e]]\n| 表 |\n![p] 图')

  expect(RichText.parse(text)).toEqual(text)
})

test('parts are named by the lines that begin with @', () => {
  expect(readParts('@unit\n养护处\n\n@meaning\n一\n二\n')).toEqual([
    ['unit', '养护处'],
    ['meaning', '一\n二'],
  ])
})
