// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  type Inline,
  type Paragraph,
  type RichBlock,
  RichText,
  type TableRow,
} from '#shared/schema/richText'
import { fromEditor } from '../../../renderer/components/editor/fromEditor.ts'
import { cleanPaste, type Pasted } from '../../../renderer/components/editor/paste/cleanPaste.ts'

/** Sections begin with （一） and know three levels; demands begin with 1. and know two. */
const section = { base: 1, levels: 3 }
const demand = { base: 2, levels: 2 }

const fixture = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../fixtures/paste/${name}.html`), 'utf8')
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const clean = (html: string, text = '', scale = section) => cleanPaste({ html, text, parse }, scale)
const paste = (name: string, scale = section) => clean(fixture(name), '', scale)

test('Word: styled headings lose their typed numbers, formatting goes, bold stays', () => {
  expect(read(paste('word-styled'))).toEqual([
    '# 服务体系',
    '以群众需求为导向，推行**首问负责**和限时办结，全年受理诉求1286件。',
    '## 服务理念',
    '让每一个下水道都畅通。不推诿，不拖延。',
    '## 服务规范',
    '按规范作业。旧条款',
  ])
})

test('Word: numbers typed without any style are recognised where they stand as headings', () => {
  expect(read(paste('word-manual-numbers'))).toEqual([
    '# 总体要求',
    '围绕全市中心工作，打响服务品牌。',
    '## 健全机制',
    '### 首问负责',
    '第一位接待的人负责到底，当场能办的当场办，当场不能办的说清时限。',
    '1.坚持便民。所有窗口延长开放一小时。',
    '1.巡查路线图',
    '2.应急物资清单',
    '3.5亿元改造资金全部到位',
  ])
})

test('Word: paragraphs of a list become one list, without their bullets and numbers', () => {
  expect(read(paste('word-list'))).toEqual([
    '重点做好三件事：',
    '• 错峰巡查 • 夜间抢修',
    '1 接报 2 登记 3 到场',
    '# 自动编号的标题',
  ])
})

test('Word: a table keeps its rows, spans and header row; a frame of one cell is no table', () => {
  const { blocks } = paste('word-table')

  expect(read(paste('word-table'))).toEqual([
    '[指标!|创建前!|创建后!][办结时限|5个工作日|2个工作日/（急件当日）][]',
    '说明：数据来自台账。',
  ])
  expect(blocks[0]).toMatchObject({
    content: [
      {},
      { content: [{ attrs: { rowspan: 2 } }, {}, {}] },
      { content: [{ attrs: { colspan: 2 } }] },
    ],
  })
})

test('WPS: structure stays, and a picture that did not come along is counted', () => {
  const pasted = paste('wps')

  expect(read(pasted)).toEqual([
    '# 保障机制',
    '成立领导小组，**主要负责人任组长**，每季度专题研究。',
    '• 经费保障 • 人员保障',
  ])
  expect(pasted).toMatchObject({ lostPictures: 1, wasForeign: true })
})

test('WeChat: nested sections become paragraphs, hidden text and scripts do not', () => {
  const pasted = paste('wechat')

  expect(read(pasted)).toEqual([
    '**一线微光，照亮千家万户**',
    '6月3日凌晨，**郭玉凤班**接到求助。',
    '四十分钟后，路面恢复通行。',
  ])
  expect(pasted.lostPictures).toBe(1)
})

test('web: headings, lists and line breaks of an article; nested lists become one level', () => {
  expect(read(paste('web-article', demand))).toEqual([
    '# 阳光登记服务品牌',
    '来源：市政府网站 2026-03-05',
    '## 做法',
    '第一行',
    '第二行',
    '第三行',
    '• 窗口前移 • 流程再造 • 减材料 • 减环节',
    '1 公开承诺 2 接受监督',
    '## 成效',
    '“办得快，服务好。”',
    '平均用时 12 分钟',
    '最快 5 分钟',
    '满意率 98.6%，**全市第一**',
  ])
})

test('Excel: cells become a table', () => {
  expect(read(paste('excel'))).toEqual(['[月份|件数|满意率][6月|132|98.6%][7月||]'])
})

test('Google Docs: its wrapping <b> is not bold', () => {
  expect(read(paste('google-docs'))).toEqual(['普通文字，**重点文字**', '• 第一项'])
})

test('Feishu: decimal numbers of headings are taken away', () => {
  expect(read(paste('feishu'))).toEqual([
    '# 服务方式',
    '推行“网上办、**就近办**”。',
    '• 上门服务',
    '## 预约',
    '电话、微信都可以预约。',
  ])
})

test('hostile markup leaves its words at most, and nothing that is stored is invalid', () => {
  const stored = storable(paste('hostile'))

  expect(JSON.stringify(stored)).not.toMatch(/alert|javascript|onerror|<|zzz/)
  expect(JSON.stringify(stored)).toContain('链接文字')
})

test('text copied in this editor keeps its levels, citations, pictures, spaces and line breaks', () => {
  const hash = 'a'.repeat(64)
  const html = `<h3 data-pm-slice="1 1 []">1.保留数字</h3><p>甲  乙<br><span data-citation="e7">证1-3</span><span data-fact="f1" data-part="before">5日</span>，<strong>丙</strong></p><figure data-picture="${hash} png 800 600">抢修现场</figure>`

  expect(storable(clean(html)).content).toEqual([
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '1.保留数字' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '甲  乙' },
        { type: 'hardBreak' },
        { type: 'citation', attrs: { evidence: 'e7' } },
        { type: 'fact', attrs: { fact: 'f1', part: 'before' } },
        { type: 'text', text: '，' },
        { type: 'text', text: '丙', marks: [{ type: 'bold' }] },
      ],
    },
    {
      type: 'picture',
      attrs: { file: { hash, extension: 'png', width: 800, height: 600 }, caption: '抢修现场' },
    },
  ])
})

test('a picture that came along waits to be stored', () => {
  const { blocks } = clean('<p>看图<img src="data:image/png;base64,iVBORw0KGgo="></p>')

  expect(blocks).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: '看图' }] },
    { type: 'pending', picture: { address: 'data:image/png;base64,iVBORw0KGgo=', caption: '' } },
  ])
})

test('plain text: one paragraph a line, headings by their numbers', () => {
  const text = '（一）服务理念\r\n\r\n　　让群众少跑一趟。\r\n（二）服务方式\r\n上门办。'

  expect(read(clean('', text))).toEqual([
    '# 服务理念',
    '让群众少跑一趟。',
    '# 服务方式',
    '上门办。',
  ])
})

test('levels keep the official order of the place: “1.” is the second of a section, the first of a demand', () => {
  const text = '1.首问负责\n第一位接待的人负责到底。\n（1）登记\n来访先登记。'

  expect(read(clean('', text))[0]).toBe('## 首问负责')
  expect(read(clean('', text, demand))).toEqual([
    '# 首问负责',
    '第一位接待的人负责到底。',
    '## 登记',
    '来访先登记。',
  ])
})

test('more than a megabyte of markup is taken as bare text', () => {
  const pasted = clean(`<p>${'字'.repeat(1_000_001)}</p>`, '只有文字')

  expect(pasted.cut).toBe('bareText')
  expect(read(pasted)).toEqual(['只有文字'])
})

test('of a whole book only the beginning is taken, and that is said', () => {
  const pasted = clean('', '一行\n'.repeat(3000))

  expect(pasted.cut).toBe('shortened')
  expect(pasted.blocks).toHaveLength(2000)
})

test('a paragraph of a hundred thousand spaces is read at once', () => {
  const started = performance.now()

  expect(read(clean(`<p>甲${' '.repeat(100_000)}乙</p>`))).toEqual(['甲 乙'])
  expect(performance.now() - started).toBeLessThan(1000)
})

/** What would be kept of it, checked against the schema. */
function storable(pasted: Pasted): RichText {
  const content = pasted.blocks.filter(block => block.type !== 'pending')
  return RichText.parse(fromEditor({ type: 'doc', content }))
}

/** One readable line a block. */
function read(pasted: Pasted): readonly string[] {
  return storable(pasted).content.map(line)
}

function line(block: RichBlock): string {
  switch (block.type) {
    case 'paragraph':
      return inline(block.content)
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${inline(block.content)}`
    case 'bulletList':
      return block.content.map(item => `• ${lines(item.content)}`).join(' ')
    case 'orderedList':
      return block.content.map((item, index) => `${index + 1} ${lines(item.content)}`).join(' ')
    case 'table':
      return block.content.map(row => `[${row.content.map(cell).join('|')}]`).join('')
    case 'picture':
      return `图：${block.attrs.caption}`
  }
}

function cell({ type, content }: TableRow['content'][number]): string {
  return lines(content) + (type === 'tableHeader' ? '!' : '')
}

function lines(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(paragraph => inline(paragraph.content)).join('/')
}

function inline(content: readonly Inline[] = []): string {
  return content
    .map(one =>
      one.type === 'text' ? (one.marks ? `**${one.text}**` : one.text) : `<${one.type}>`,
    )
    .join('')
}
