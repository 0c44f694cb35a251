import { createWriteStream } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { composePlan } from '#shared/document/compose/plan'
import { composeSubmission } from '#shared/document/compose/submission'
import { headingsOf } from '#shared/document/toText'
import { missingPicture, withoutUnreadable } from '#shared/document/unreadablePictures'
import { shippedLayouts } from '#shared/domain/layouts'
import { expectedOf } from '../../../../electron/export/expected.ts'
import { type PreparedPictures, pictureKey } from '../../../../electron/export/prepared.ts'
import { toDocx } from '../../../../electron/export/toDocx.ts'
import { verifyDocx } from '../../../../electron/export/verifyDocx.ts'
import { bytesOf } from '../../../../electron/export/verifyZip.ts'
import { aPngFile } from '../../../builders/evidenceFiles.ts'
import { aWrittenDossier } from '../../document/aWrittenDossier.ts'
import { greyPixel } from './somePdf.ts'

const dossier = aWrittenDossier()
const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
/** A page for everything that can be led to; the second piece of evidence lies on page 12. */
const knownPages = new Map(
  [...expectedOf(doc, { pages: new Map(), pageCount: 99 }).landings.keys()].map(
    (anchor, index) => [anchor, anchor === 'evidence-2' ? 12 : 20 + index] as const,
  ),
)
let parts = new Map<string, string>()
let pictures: PreparedPictures
let docx: Uint8Array
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'))
  const path = join(folder, 'grey.jpg')
  await writeFile(path, greyPixel)
  const shown = doc.blocks.flatMap(block =>
    block.kind === 'evidenceSheet' ? [pictureKey(block.content)] : [],
  )
  pictures = new Map(
    [...shown, 'c'.repeat(64), 'd'.repeat(64)].map(key => [key, { path, width: 300, height: 200 }]),
  )
  docx = await buffer(await toDocx(doc, { pages: knownPages, pictures }))
  parts = await partsOf(docx)
})

async function partsOf(file: Uint8Array): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    found.set(entry.fileName, (await bytesOf(zip, entry)).toString('utf8'))
  }
  return found
}

const part = (name: string) => parts.get(name) ?? ''
const body = () => part('word/document.xml')
const textOf = (xml: string) => xml.replace(/<[^>]+>/g, '')

test('sets the page, the lines and the characters that GB/T 9704 asks for', () => {
  expect(body()).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"')
  const style = /<w:style [^>]*w:styleId="Text".*?<\/w:style>/.exec(part('word/styles.xml'))?.[0]
  expect(style).toContain('w:line="579" w:lineRule="exact"')
  expect(style).toContain('<w:spacing w:val="-5"/>')
  expect(style).toContain('w:firstLine="632"')
})

test('names every face for every kind of character, and no face of a theme', () => {
  const fonts = [...part('word/styles.xml').matchAll(/<w:rFonts [^>]*>/g)].map(([tag]) => tag)

  expect(fonts.length).toBeGreaterThan(10)
  expect(fonts.filter(tag => !/w:ascii=.*w:eastAsia=.*w:hAnsi=/.test(tag))).toEqual([])
  expect(fonts.join()).not.toContain('Theme')
})

test('keeps quotation marks and dashes Chinese, and figures in the Latin face', () => {
  const style = /<w:style [^>]*w:styleId="Text".*?<\/w:style>/.exec(part('word/styles.xml'))?.[0]
  expect(style).toMatch(/<w:rFonts w:ascii="Times New Roman" [^>]*w:eastAsia="仿宋"/)

  const quoted = [...body().matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>[“”—…]+<\/w:t><\/w:r>/g)]
  expect(quoted.length).toBeGreaterThan(3)
  expect(quoted.filter(([run]) => !/w:ascii="(仿宋|黑体|楷体|方正小标宋简体)"/.test(run))).toEqual(
    [],
  )
  expect(body()).not.toMatch(/<w:t[^>]*>[^<]*(?:\p{L}[“”]|[“”]\p{L})[^<]*<\/w:t>/u)
})

test('says what may stand for a font that a computer lacks', () => {
  const fonts = part('word/fontTable.xml')

  expect(fonts).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong,仿宋_GB2312,')
  expect(fonts).toContain('<w:font w:name="Times New Roman">')
})

test('puts no gaps between Chinese and figures and lets no mark hang over', () => {
  expect(part('word/styles.xml')).toContain(
    '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing ',
  )
})

test('gives a picture the height that it needs', () => {
  const pictures = [...body().matchAll(/<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr><w:r><w:drawing/g)]
  const style = /<w:style [^>]*w:styleId="Picture".*?<\/w:style>/.exec(part('word/styles.xml'))?.[0]

  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter(([, looks]) => !/w:val="(Picture|FormText)"/.test(looks ?? ''))).toEqual(
    [],
  )
  expect(style).toContain('w:lineRule="auto"')
})

test('follows another layout: margins, mirrored pages, line pitch, names of fonts', async () => {
  const layout = { margins: 'mirrored', linePitch: 29.75, fonts: 'gb2312' } as const
  const written = await toDocx({ ...doc, layout }, { pages: new Map(), pictures })
  const other = await partsOf(await buffer(written))

  expect(other.get('word/document.xml')).toContain(
    'w:top="1928" w:right="1474" w:bottom="1814" w:left="1587"',
  )
  expect(other.get('word/settings.xml')).toContain('<w:displayBackgroundShape/><w:mirrorMargins/>')
  expect(other.get('word/styles.xml')).toContain('w:line="595" w:lineRule="exact"')
  expect(other.get('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  expect(other.get('word/styles.xml')).not.toContain('"仿宋"')
})

test('lays what is attached on pages on their side, with the number where the bound page has it', async () => {
  const plan = composePlan({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const word = await partsOf(await buffer(await toDocx(plan, { pages: new Map(), pictures })))
  const text = word.get('word/document.xml') ?? ''
  const sections = [...text.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([xml]) => xml)

  expect(sections).toHaveLength(2)
  expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(sections[1]).toContain('w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"')
  // Every section says what stands above and below, or it would go on with the one before.
  for (const kind of ['header', 'footer']) {
    for (const pages of ['default', 'even']) {
      expect(sections.every(xml => xml.includes(`<w:${kind}Reference w:type="${pages}"`))).toBe(
        true,
      )
    }
  }
  const turned = [...word].filter(([name, xml]) => /header\d/.test(name) && xml.includes('tbRl'))
  expect(turned).toHaveLength(2)
  expect(turned.every(([, xml]) => xml.includes('<w:tblpPr ') && xml.includes('PAGE'))).toBe(true)
})

test.each(shippedLayouts)('$name leaves the number its room under the text', async ({ layout }) => {
  const written = await toDocx({ ...doc, layout }, { pages: new Map(), pictures })
  const word = await partsOf(await buffer(written))
  const [, bottom, footer] =
    /w:bottom="(\d+)" .*?w:footer="(\d+)"/.exec(word.get('word/document.xml') ?? '') ?? []
  const style = /w:styleId="PageNumber".*?<\/w:style>/.exec(word.get('word/styles.xml') ?? '')?.[0]
  const [, line] = /w:line="(\d+)"/.exec(style ?? '') ?? []

  expect(Number(footer) + Number(line)).toBeLessThanOrEqual(Number(bottom))
})

test('keeps the margins of pages on their side where Word changes left and right', async () => {
  const plan = composePlan({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const layout = { margins: 'mirrored', linePitch: 29.75, fonts: 'windows' } as const
  const written = await toDocx({ ...plan, layout }, { pages: new Map(), pictures })
  const word = await partsOf(await buffer(written))
  const text = word.get('word/document.xml') ?? ''

  expect(text).toContain('w:top="1474" w:right="1814" w:bottom="1474" w:left="1814"')
  // The upper edge is 28 mm on odd pages, 26 on even ones: headers push.
  const pushes = [...word]
    .filter(([name, xml]) => /header\d/.test(name) && xml.includes('tbRl'))
    .map(
      ([, xml]) => Number(/w:line="(\d+)"[^>]*\/><\/w:pPr><\/w:p><\/w:hdr>/.exec(xml)?.[1]) + 850,
    )
  expect(pushes.sort()).toEqual([1474, 1587])
})

test('names what is attached, leads there, and never leaves the signature alone', async () => {
  const plan = composePlan({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const word = await partsOf(await buffer(await toDocx(plan, { pages: new Map(), pictures })))
  const text = word.get('word/document.xml') ?? ''
  const paragraphs = [...text.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => xml)
  const note = paragraphs.findIndex(xml => textOf(xml).startsWith('附件：1.'))

  expect(textOf(paragraphs[note] ?? '')).toBe('附件：1.责任分工表')
  expect(paragraphs[note]).toContain('<w:hyperlink w:history="1" w:anchor="annex_1">')
  expect(text).toMatch(/<w:bookmarkStart [^>]*w:name="annex_1"/)
  // Last words of the text, 附件说明, unit: each holds on to the next.
  expect(paragraphs.slice(note - 1, note + 3).map(xml => xml.includes('<w:keepNext/>'))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(textOf(paragraphs[note + 2] ?? '')).toBe('城市照明处')
})

test('makes every heading a real heading', () => {
  const headings = [...body().matchAll(/<w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/g)]

  expect(headings.map(([xml]) => textOf(xml))).toEqual(headingsOf(doc.blocks))
})

test('shows the page of the PDF until Word counts its own', () => {
  expect(body()).toMatch(/w:instr="PAGEREF evidence_2 \\h"[^>]*><w:r><w:t[^>]*>12</)
})

test('gives each table its grid and repeats its head on every page', () => {
  const tables = body().match(/<w:tbl>.*?<\/w:tbl>/g) ?? []

  expect(tables.every(table => table.includes('<w:gridCol w:w='))).toBe(true)
  expect(body()).toContain('<w:tblHeader/>')
})

test('numbers odd and even pages at their outer sides', () => {
  expect(part('word/settings.xml')).toContain('w:evenAndOddHeaders')
  expect(textOf(part('word/footer1.xml'))).toContain('—')
})

test('carries the unit and the date of the document, and no name of a person', () => {
  const core = part('docProps/core.xml')

  expect(core).toContain('<dc:creator>城市照明处</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>城市照明处</cp:lastModifiedBy>')
  expect(core.match(/2026-11-03T12:00:00Z/g)).toHaveLength(2)
})

/** The file with something changed in its body, and what the proof says of it. */
async function faultsWith(change: (xml: string) => string): Promise<readonly string[]> {
  const zip = new ZipFile()
  for (const [name, xml] of parts) {
    zip.addBuffer(Buffer.from(name === 'word/document.xml' ? change(xml) : xml), name)
  }
  zip.end()
  const path = join(await mkdtemp(join(tmpdir(), 'changed-')), 'changed.docx')
  await pipeline(zip.outputStream, createWriteStream(path))
  return (await verifyDocx(path, 'Word ', expected)).flatMap(({ faults }) => faults)
}

const expected = expectedOf(doc, { pages: knownPages, pageCount: 99 })

test('is proved whole by opening it again', async () => {
  const path = join(folder, 'whole.docx')
  await writeFile(path, docx)

  const proofs = await verifyDocx(path, 'Word ', expected)

  expect(proofs.flatMap(({ faults }) => faults)).toEqual([])
  expect(proofs.map(({ kind, total }) => [kind, total > 0])).toEqual([
    ['links', true],
    ['contents', true],
    ['bookmarks', true],
    ['sheets', true],
    ['structure', true],
  ])
})

test('says that it cannot be opened where a picture is not what was packed', async () => {
  const path = join(folder, 'spoilt.docx')
  const spoilt = Buffer.from(docx)
  const picture = spoilt.indexOf('word/media/') + 200
  spoilt.writeUInt8(spoilt.readUInt8(picture) ^ 1, picture)
  await writeFile(path, spoilt)

  const proofs = await verifyDocx(path, 'Word ', expected)

  expect(proofs.flatMap(({ faults }) => faults)).toEqual(['Word 文件打不开。'])
})

test('leads from a sheet of evidence back to where it is cited', () => {
  const cited = body().match(/w:name="cited_\d+"/g) ?? []

  expect(cited.length).toBeGreaterThan(3)
  expect(body()).toMatch(/引用于第 .{1,400}PAGEREF cited_\d+ \\h/)
})

test('counts captions with fields of Word, and repeats their numbers where the text refers to them', () => {
  const caption = (name: string, words: string) =>
    new RegExp(
      `<w:bookmarkStart w:name="${name === '图' ? 'picture' : 'table'}_1"[^>]*/><w:r><w:t[^>]*>${name}</w:t></w:r><w:fldSimple w:instr="SEQ ${name} \\\\\\* ARABIC"[^>]*><w:r><w:t[^>]*>1</w:t></w:r></w:fldSimple><w:bookmarkEnd [^>]*/><w:r><w:t[^>]*>　</w:t></w:r><w:r><w:t[^>]*>${words}`,
    )

  expect(body()).toMatch(caption('图', '夜间巡灯'))
  expect(body()).toMatch(caption('表', '修复用时'))
  expect(body()).toMatch(/w:instr="REF picture_1 \\h"[^>]*><w:r><w:t[^>]*>图1</)
  expect(body()).toMatch(/w:instr="REF table_1 \\h"[^>]*><w:r><w:t[^>]*>表1</)
})

test('says in the frame of a picture that it cannot be shown', async () => {
  const hidden = withoutUnreadable(doc, new Set(['d'.repeat(64)]))
  const without = new Map([...pictures].filter(([key]) => key !== pictureKey('d'.repeat(64))))
  const written = await toDocx(hidden, { pages: knownPages, pictures: without })
  const xml = (await partsOf(await buffer(written))).get('word/document.xml') ?? ''

  expect(xml).toMatch(new RegExp(`<w:pBdr>.*?</w:pPr><w:r>.{0,200}${missingPicture}`))
})

test('names a reference that shows another number, and one that leads nowhere', async () => {
  expect(await faultsWith(xml => xml.replace(/(REF picture_1 .{1,80}?>)图1</, '$1图2<'))).toContain(
    'Word 文件里的链接“图2”与“图1　夜间巡灯”的编号不一致。',
  )
  expect(await faultsWith(xml => xml.replace('w:name="table_1"', 'w:name="gone"'))).toContain(
    'Word 文件里的链接“表1”没有落点。',
  )
})

test('names a bookmark that is missing', async () => {
  const faults = await faultsWith(xml => xml.replaceAll('w:name="evidence_2"', 'w:name="gone"'))

  expect(faults).toContain('Word 文件里的页码“12”没有落点。')
  expect(faults).toContain('Word 文件里没有找到“证明材料1-2”这一页，或它印着别的编号。')
})

test('names a link that is gone, and a page field that shows another page', async () => {
  expect(await faultsWith(xml => xml.replace('PAGEREF evidence_2', 'PAGE'))).toContain(
    '应有一处链接“12”，Word 文件里没有找到。',
  )
  expect(
    await faultsWith(xml => xml.replace(/(PAGEREF evidence_2 .{1,80}?>)12</, '$113<')),
  ).toContain('Word 文件里的页码“13”印的页码不是第 12 页。')
})

test('names a heading that the navigation lacks', async () => {
  const faults = await faultsWith(xml => xml.replace('w:val="Heading1"', 'w:val="Text"'))

  expect(faults).toEqual([`Word 导航里缺少“${headingsOf(doc.blocks)[0]}”，或顺序不对。`])
})

test('names a part that is missing', async () => {
  const styles = part('word/styles.xml')
  parts.delete('word/styles.xml')
  const faults = await faultsWith(xml => xml)
  parts.set('word/styles.xml', styles)

  expect(faults).toEqual(['Word 文件里缺少“word/styles.xml”这一部分。'])
})

test('the same document gives the same bytes, whatever was written before it', async () => {
  const again = await buffer(await toDocx(doc, { pages: knownPages, pictures }))

  expect(again.equals(docx)).toBe(true)
})

test('a drawing stays a PNG', async () => {
  const path = join(folder, 'drawing.png')
  await writeFile(path, aPngFile())
  const drawn = new Map([...pictures.keys()].map(key => [key, { path, width: 4, height: 3 }]))
  const names = await partsOf(
    await buffer(await toDocx(doc, { pages: knownPages, pictures: drawn })),
  )

  const media = [...names.keys()].filter(name => name.startsWith('word/media/'))
  expect(media.length).toBeGreaterThan(0)
  expect(media.filter(name => !name.endsWith('.png'))).toEqual([])
  expect(names.get('[Content_Types].xml')).toContain('ContentType="image/png"')
})
