import { createWriteStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { docxText } from '../../../../electron/notice/docxText.ts'

const folder = mkdtempSync(join(tmpdir(), 'notice-'))
let count = 0

async function docx(parts: Readonly<Record<string, string>>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, xml] of Object.entries(parts)) zip.addBuffer(Buffer.from(xml), name)
  zip.end()
  count += 1
  const path = join(folder, `${count}.docx`)
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const body = (inner: string) => ({
  'word/document.xml': `<w:document><w:body>${inner}</w:body></w:document>`,
})
const p = (text: string, settings = '') =>
  `<w:p><w:pPr>${settings}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const listed = (level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`

test('paragraphs, tables and entities', async () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('单位')}${cell('品牌')}</w:tr><w:tr>${cell('市一院')}${cell('暖心')}</w:tr></w:tbl>`

  expect(await docxText(await docx(body(p('一、A&amp;B') + table + p('完'))))).toBe(
    '一、A&B\n单位\t品牌\n市一院\t暖心\n完',
  )
})

test('numbers that Word adds itself', async () => {
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
    </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`
  const inner =
    p('条件', listed(0)) +
    p('甲', listed(1)) +
    p('乙', listed(1)) +
    p('步骤', listed(0)) +
    p('丙', listed(1))
  const path = await docx({ ...body(inner), 'word/numbering.xml': numbering })

  expect(await docxText(path)).toBe('一、条件\n1.甲\n2.乙\n二、步骤\n1.丙')
})

test('what was deleted, and the second form of a text box, are not read', async () => {
  const inner = `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:t>新</w:t></w:r></w:p>
    <mc:AlternateContent><mc:Choice>${p('框')}</mc:Choice><mc:Fallback>${p('框')}</mc:Fallback></mc:AlternateContent>`

  expect((await docxText(await docx(body(inner)))).split('\n').filter(Boolean)).toEqual([
    '新',
    '框',
  ])
})

test('a declared entity is not expanded', async () => {
  const bomb = {
    'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>${p('&a;&a;')}</w:body></w:document>`,
  }

  expect(await docxText(await docx(bomb))).toBe('&a;&a;')
})

test('what unpacks to more than any notice is refused', async () => {
  const path = await docx(body(p('长'.repeat(11_000_000))))

  await expect(docxText(path)).rejects.toMatchObject({ failure: { code: 'notice.unreadable' } })
})

test('an archive without a document is refused', async () => {
  await expect(docxText(await docx({ 'a.txt': 'x' }))).rejects.toMatchObject({
    failure: { code: 'notice.unreadable' },
  })
})
