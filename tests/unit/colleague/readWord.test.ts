import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { readWord } from '../../../electron/colleague/readWord.ts'
import { aWordFile, type Parts, rewritten, wordParagraph, zipped } from '../../builders/wordFile.ts'
import { freshPath, save } from './handBack.ts'

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
const read = async (body: string, parts: Parts = {}) =>
  readWord(await save(await aWordFile(body, parts)), new Set())
const paragraphs = ({ pieces }: Awaited<ReturnType<typeof readWord>>) =>
  pieces.flatMap(piece =>
    piece.kind === 'paragraph'
      ? [piece.inlines.map(one => (one.type === 'text' ? one.text : `[${one.type}]`)).join('')]
      : [`[${piece.kind}]`],
  )

describe('tracked changes', () => {
  test('are read as accepted, and counted', async () => {
    const word = await read(
      `<w:p>${run('办结')}<w:del w:id="1"><w:r><w:delText>五日</w:delText></w:r></w:del><w:ins w:id="2">${run('两日')}</w:ins></w:p>`,
    )

    expect(paragraphs(word)).toEqual(['办结两日'])
    expect(word.revisions).toBe(2)
  })

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const word = await read(
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('前半句，')}</w:p>${wordParagraph('后半句。')}`,
    )

    expect(paragraphs(word)).toEqual(['前半句，后半句。'])
  })

  test('what was moved stands once', async () => {
    const word = await read(
      `<w:p><w:moveFrom w:id="1">${run('甲')}</w:moveFrom>${run('乙')}</w:p><w:p><w:moveTo w:id="2">${run('甲')}</w:moveTo></w:p>`,
    )

    expect(paragraphs(word)).toEqual(['乙', '甲'])
  })
})

test('comments come with their author and the words they stand at', async () => {
  const word = await read(
    `<w:p>${run('全年')}<w:commentRangeStart w:id="7"/>${run('零投诉')}<w:commentRangeEnd w:id="7"/></w:p>`,
    {
      'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="7" w:author="李工">${wordParagraph('有依据吗')}</w:comment></w:comments>`,
    },
  )

  expect(word.comments).toEqual([{ author: '李工', quote: '零投诉', text: '有依据吗' }])
  expect(paragraphs(word)).toEqual(['全年零投诉'])
})

test('what has no place in a text is said, with its words', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${wordParagraph('框里的话')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wordParagraph('框里的话')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const word = await read(
    `<w:p>${run('正文')}${box}<w:r><w:object/></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
  )

  expect(paragraphs(word)).toEqual(['正文'])
  expect(word.lost).toEqual([
    { what: '文本框', words: '框里的话' },
    { what: '嵌入的对象', words: '' },
    { what: '脚注或尾注', words: '' },
  ])
})

test('hidden words and field instructions are no text', async () => {
  const word = await read(
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${run('看得见')}</w:p>`,
  )

  expect(paragraphs(word)).toEqual(['看得见'])
})

test('cells that were merged downwards become one', async () => {
  const cell = (words: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(words)}</w:tc>`
  const word = await read(
    `<w:tbl><w:tr>${cell('项目', '<w:vMerge w:val="restart"/>')}${cell('一')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('二')}</w:tr></w:tbl>`,
  )

  const [table] = word.pieces
  const cells = table?.kind === 'table' ? table.rows.map(row => row.content) : []
  expect(cells.map(row => row.length)).toEqual([2, 1])
  expect(cells[0]?.[0]?.attrs?.rowspan).toBe(2)
})

test('a picture outside the file is never fetched, only missed', async () => {
  const relations =
    '<Relationships><Relationship Id="r1" TargetMode="External" Target="http://example.invalid/a.png"/></Relationships>'
  const word = await read(
    `<w:p><w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>${run('后面的话')}</w:p>`,
    { 'word/_rels/document.xml.rels': relations },
  )

  expect(paragraphs(word)).toEqual(['后面的话'])
  expect(word.lost).toEqual([{ what: '只有链接的图片', words: '' }])
})

describe('a hostile file', () => {
  const refusal = (code: string) => ({ failure: { code } })
  const reading = async (bytes: Uint8Array, name = '改.docx') =>
    readWord(await save(bytes, name), new Set())

  test('with a document type is refused before it is parsed', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const docx = await rewritten(await aWordFile(wordParagraph('x')), 'word/document.xml', xml =>
      xml.replace('<w:document', `${bomb}<w:document`),
    )
    await expect(reading(docx)).rejects.toMatchObject(refusal('word.damaged'))
  })

  test('that unpacks to hundreds of megabytes is refused unread', async () => {
    const docx = await aWordFile(wordParagraph('x'), {
      'word/media/big.bin': new Uint8Array(201 * 1024 * 1024),
    })
    expect(docx.length).toBeLessThan(2_000_000)
    await expect(reading(docx)).rejects.toMatchObject(refusal('word.tooLarge'))
  })

  test('whose text is larger than any section is refused', async () => {
    const docx = await aWordFile(wordParagraph('字'.repeat(600_000)))
    await expect(reading(docx)).rejects.toMatchObject(refusal('word.tooLarge'))
  })

  test('with thousands of entries is refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`x/${at}`, '']))
    await expect(reading(await zipped(parts))).rejects.toMatchObject(refusal('word.tooLarge'))
  })

  test('that nests without end is refused', async () => {
    const docx = await aWordFile(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`)
    await expect(reading(docx)).rejects.toMatchObject(refusal('word.damaged'))
  })

  test('with names that lead out of the folder is refused', async () => {
    const docx = await zipped({ 'aa/evil.xml': 'x' })
    const bytes = Buffer.from(docx)
    for (let at = bytes.indexOf('aa/evil'); at >= 0; at = bytes.indexOf('aa/evil'))
      bytes.write('../evil', at, 'latin1')
    await expect(reading(bytes)).rejects.toMatchObject(refusal('word.damaged'))
  })

  test.each([
    ['旧.doc', 'd0cf11e0', 'word.oldFormat'],
    ['旧.wps', 'd0cf11e0', 'word.oldFormat'],
    ['有密码.docx', 'd0cf11e0', 'word.encrypted'],
    ['别的.docx', '25504446', 'word.damaged'],
    ['半截.docx', '504b0304', 'word.damaged'],
  ])('%s is answered by %s → %s', async (name, start, code) => {
    const path = await freshPath(name)
    await writeFile(path, Buffer.from(start.padEnd(200, '0'), 'hex'))
    await expect(readWord(path, new Set())).rejects.toMatchObject({
      failure: { code, subject: expect.stringContaining(name) },
    })
  })
})
