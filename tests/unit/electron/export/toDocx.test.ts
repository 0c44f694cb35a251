import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { composeSubmission } from '#shared/document/compose/submission'
import { headingsOf } from '#shared/document/toText'
import { type PreparedPictures, pictureKey } from '../../../../electron/export/prepared.ts'
import { toDocx } from '../../../../electron/export/toDocx.ts'
import { verifyDocx } from '../../../../electron/export/verifyDocx.ts'
import { bytesOf } from '../../../../electron/export/verifyZip.ts'
import { aWrittenDossier } from '../../document/aWrittenDossier.ts'
import { greyPixel } from './somePdf.ts'

const dossier = aWrittenDossier()
const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
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
  docx = await toDocx(doc, { pages: new Map([['evidence-2', 12]]), pictures })
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
    '<w:pPrDefault><w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing ',
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
  const other = await partsOf(await toDocx({ ...doc, layout }, { pages: new Map(), pictures }))

  expect(other.get('word/document.xml')).toContain(
    'w:top="1928" w:right="1474" w:bottom="1814" w:left="1587"',
  )
  expect(other.get('word/settings.xml')).toContain('<w:displayBackgroundShape/><w:mirrorMargins/>')
  expect(other.get('word/styles.xml')).toContain('w:line="595" w:lineRule="exact"')
  expect(other.get('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
  expect(other.get('word/styles.xml')).not.toContain('"仿宋"')
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

test('is proved whole by opening it again', async () => {
  const path = join(folder, 'whole.docx')
  await writeFile(path, docx)

  const proofs = await verifyDocx(path, 'Word')

  expect(proofs.map(({ passed, total }) => passed === total && total > 0)).toEqual([true, true])
})
